package io.github.xhsgraphql.sandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * Builds the JSON of pictures and videos for Web V3. The URLs of pictures and streams use plain
 * http, and {@code url} is empty.
 */
final class WebMedia {

  private static final String FILMS = "http://sns-video-hw.xhscdn.com/stream/1/110/";

  private WebMedia() {}

  static String avatar(Person person) {
    return "https://sns-avatar-qc.xhscdn.com/" + person.avatar();
  }

  /** Returns a picture of a note. */
  static JsonObject picture(Picture picture) {
    return cover(picture)
        .put("fileId", picture.fileId())
        .put("traceId", "")
        .put("livePhoto", picture.live())
        .put(
            "stream",
            picture.live()
                ? new JsonObject()
                    .put(
                        "h264",
                        JsonArray.of(
                            new JsonObject()
                                .put("masterUrl", FILMS + "live/" + picture.fileId() + ".mp4")))
                : new JsonObject());
  }

  /** Returns the cover in a list, or a picture of a comment. It has no file ID. */
  static JsonObject cover(Picture picture) {
    String preview = url(picture, "nd_prv_wlteh_webp_3");
    String full = url(picture, "nd_dft_wlteh_webp_3");
    return new JsonObject()
        .put("width", picture.width())
        .put("height", picture.height())
        .put("url", "")
        .put("urlPre", preview)
        .put("urlDefault", full)
        .put("fileId", "")
        .put(
            "infoList",
            JsonArray.of(
                new JsonObject().put("imageScene", "WB_PRV").put("url", preview),
                new JsonObject().put("imageScene", "WB_DFT").put("url", full)));
  }

  private static String url(Picture picture, String scene) {
    return "http://sns-webpic-qc.xhscdn.com/202609010800/"
        + new Dice(picture.fileId(), scene).hex(32)
        + "/"
        + picture.fileId()
        + "!"
        + scene;
  }

  static JsonObject film(Film film, Picture cover) {
    return new JsonObject()
        .put(
            "media",
            new JsonObject()
                .put("videoId", film.videoId())
                .put(
                    "video",
                    new JsonObject()
                        .put("duration", film.seconds() + 1)
                        .put("width", film.width())
                        .put("height", film.height()))
                .put(
                    "stream",
                    new JsonObject()
                        .put("h264", tracks(film.h264(), film))
                        .put("h265", tracks(film.h265(), film))
                        .put("h266", new JsonArray())
                        .put("av1", tracks(film.av1(), film))))
        .put("capa", new JsonObject().put("duration", film.seconds()))
        .put("consumer", new JsonObject().put("originVideoKey", "pre_post/" + film.videoId()))
        .put(
            "image",
            new JsonObject()
                .put("firstFrameFileid", cover.fileId())
                .put("thumbnailFileid", cover.fileId()));
  }

  private static JsonArray tracks(List<Film.Track> tracks, Film film) {
    JsonArray bodies = new JsonArray();
    for (Film.Track track : tracks) {
      bodies.add(
          new JsonObject()
              .put("masterUrl", FILMS + track.type() + "/" + track.file())
              .put("backupUrls", JsonArray.of(FILMS + "b/" + track.type() + "/" + track.file()))
              .put("width", track.width())
              .put("height", track.height())
              .put("size", (long) track.bitsPerSecond() / 8 * film.millis() / 1000)
              .put("duration", film.millis())
              .put("avgBitrate", track.bitsPerSecond())
              .put("fps", track.fps())
              .put("videoCodec", track.codec())
              .put("qualityType", track.quality()));
    }
    return bodies;
  }
}
