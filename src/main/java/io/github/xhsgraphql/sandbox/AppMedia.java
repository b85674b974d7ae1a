package io.github.xhsgraphql.sandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * Builds the JSON of pictures and videos for the App series. The URLs of pictures are signed and
 * use https. The URLs of video streams use plain http (docs/upstream.md 2.8, 3.7).
 */
final class AppMedia {

  private static final String PICTURES = "https://sns-i11.rednotecdn.com/";
  private static final String FILMS = "http://sns-v28.rednotecdn.com/stream/1/110/";
  private static final String BACKUP_FILMS = "http://sns-v11.rednotecdn.com/stream/1/110/";
  private static final String SUBTITLES =
      "https://sns-subtitle-s8.rednotecdn.com/subtitle/1/110/1/";
  private static final String SIGNED = "&sign=5a4db0c5&t=6a96b300";

  private AppMedia() {}

  static String avatar(Person person) {
    return "https://sns-avatar-qc.rednotecdn.com/"
        + person.avatar()
        + "?imageView2/2/w/80/format/jpg";
  }

  static String url(Picture picture, int width, String format) {
    return PICTURES
        + picture.fileId()
        + "?imageView2/2/w/"
        + width
        + "/format/"
        + format
        + "&ap=1"
        + SIGNED;
  }

  /**
   * Returns the pictures of a note's detail. The cover of a video has an empty {@code
   * url_size_large}.
   */
  static JsonArray pictures(Post post) {
    JsonArray pictures = new JsonArray();
    for (Picture picture : post.pictures()) {
      JsonObject body =
          common(picture)
              .put("index", pictures.size())
              .put("url", url(picture, 576, "heif/q/87"))
              .put("url_size_large", post.film() == null ? url(picture, 1440, "webp") : "")
              .put("original", url(picture, 5000, "webp/q/90"))
              .put(
                  "url_multi_level",
                  new JsonObject()
                      .put("low", url(picture, 576, "webp/q/75"))
                      .put("high", url(picture, 1440, "webp/q/75")))
              .put("latitude", 0)
              .put("longitude", 0)
              .put("need_load_original_image", false);
      pictures.add(picture.live() ? live(body, picture) : body);
    }
    return pictures;
  }

  /** Returns the cover, which is the only picture of a note in a list. */
  static JsonArray cover(Post post) {
    Picture picture = post.pictures().get(0);
    return JsonArray.of(listed(picture).put("url", url(picture, 576, "webp/q/87")));
  }

  /**
   * Returns all pictures of a note in search results. Only the first one has a {@code url}
   * (docs/upstream.md 3.7).
   */
  static JsonArray searched(Post post) {
    JsonArray pictures = new JsonArray();
    for (Picture picture : post.pictures()) {
      JsonObject body =
          listed(picture).put("url", pictures.isEmpty() ? url(picture, 576, "heif/q/58") : "");
      pictures.add(picture.live() ? live(body, picture) : body);
    }
    return pictures;
  }

  private static JsonObject listed(Picture picture) {
    return common(picture)
        .put("original", "")
        .put("url_size_large", url(picture, 1440, "webp"))
        .put("trace_id", picture.fileId());
  }

  private static JsonObject common(Picture picture) {
    return new JsonObject()
        .put("fileid", picture.fileId())
        .put("width", picture.width())
        .put("height", picture.height());
  }

  private static JsonObject live(JsonObject body, Picture picture) {
    String file = FILMS + "live/" + picture.fileId() + ".mp4";
    return body.put("live_photo_file_id", picture.fileId())
        .put(
            "live_photo",
            new JsonObject()
                .put(
                    "media",
                    new JsonObject()
                        .put(
                            "stream",
                            new JsonObject()
                                .put(
                                    "h264",
                                    JsonArray.of(new JsonObject().put("master_url", file))))));
  }

  /**
   * Returns {@code video_info_v2}. It has three durations: in seconds, in seconds rounded up, and
   * in milliseconds (docs/upstream.md 2.7).
   */
  static JsonObject film(Film film, Picture cover) {
    JsonObject video =
        new JsonObject()
            .put("width", film.width())
            .put("height", film.height())
            .put("duration", film.seconds() + 1)
            .put("hdr_type", 0)
            .put("biz_name", 110)
            .put("biz_id", "28" + film.videoId())
            .put("opaque1", new JsonObject().put("hasHumanVoice", "true"));
    if (!film.subtitles().isEmpty()) {
      video.put("subtitles", subtitles(film));
    }
    return new JsonObject()
        .put("capa", new JsonObject().put("duration", film.seconds()).put("frame_ts", 0))
        .put("consumer", new JsonObject().put("can_super_resolution", false))
        .put(
            "image",
            new JsonObject()
                .put("first_frame", url(cover, 1440, "webp"))
                .put("thumbnail", url(cover, 5000, "webp/q/90"))
                .put("thumbnail_dim", url(cover, 720, "webp")))
        .put(
            "media",
            new JsonObject()
                .put("user_level", 0)
                .put("video_id", film.videoId())
                .put("video", video)
                .put(
                    "stream",
                    new JsonObject()
                        .put("h264", tracks(film.h264(), film))
                        .put("h265", tracks(film.h265(), film))
                        .put("h266", new JsonArray())
                        .put("av1", tracks(film.av1(), film))));
  }

  private static JsonObject subtitles(Film film) {
    JsonObject subtitles = new JsonObject();
    for (String key : film.subtitles()) {
      String language = key.equals("source") ? "zh-CN" : key;
      subtitles.put(
          key,
          JsonArray.of(
              new JsonObject()
                  .put("language", language)
                  .put("type", 0)
                  .put("format", 0)
                  .put("url", SUBTITLES + film.videoId() + "_" + key + ".srt?" + SIGNED)));
    }
    return subtitles;
  }

  private static JsonArray tracks(List<Film.Track> tracks, Film film) {
    JsonArray bodies = new JsonArray();
    for (Film.Track track : tracks) {
      bodies.add(
          new JsonObject()
              .put("master_url", FILMS + track.type() + "/" + track.file())
              .put("backup_urls", JsonArray.of(BACKUP_FILMS + track.type() + "/" + track.file()))
              .put("width", track.width())
              .put("height", track.height())
              .put("fps", track.fps())
              .put("size", (long) track.bitsPerSecond() / 8 * film.millis() / 1000)
              .put("duration", film.millis())
              .put("video_duration", film.millis())
              .put("avg_bitrate", track.bitsPerSecond())
              .put("video_codec", track.codec())
              .put("audio_codec", "aac")
              .put("format", "mp4")
              .put("quality_type", track.quality())
              .put("stream_type", track.type())
              .put("default_stream", bodies.isEmpty() ? 1 : 0)
              .put("weight", 62));
    }
    return bodies;
  }
}
