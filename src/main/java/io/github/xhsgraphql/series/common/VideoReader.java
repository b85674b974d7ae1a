package io.github.xhsgraphql.series.common;

import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.model.MissingFields;
import io.github.xhsgraphql.note.Subtitle;
import io.github.xhsgraphql.note.Video;
import io.github.xhsgraphql.note.VideoBuilder;
import io.github.xhsgraphql.note.VideoStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a note's video, which is {@code video_info_v2} in the App series and {@code video} in Web
 * V3. Upstream sends durations in three units (docs/upstream.md 2.7).
 */
public final class VideoReader {

  private static final Video NOTHING =
      VideoBuilder.builder().streams(List.of()).subtitles(List.of()).build();

  private VideoReader() {}

  /** Returns the JSON object of the note's video. It is missing or empty if the note has none. */
  static Json place(Json note) {
    return note.get("video_info_v2", "video");
  }

  /**
   * Reads the video of a video note, possibly in part. Returns null if nothing is known about it.
   *
   * @param coverUrl the URL of the note's cover; null if the note has no cover. The video's first
   *     frame then replaces it.
   */
  public static @Nullable Video video(Json video, @Nullable String coverUrl) {
    Json media = video.get("media");
    Json file = media.get("video");
    StreamReader.Streams streams = StreamReader.read(media.get("stream"));
    VideoStream best = streams.all().isEmpty() ? null : streams.all().get(0);
    Integer width = file.integer("width");
    Integer height = file.integer("height");
    Video read =
        VideoBuilder.builder()
            .videoId(media.text("video_id"))
            .url(best == null ? null : best.url())
            .duration(duration(streams, file, video))
            .width(width == null && best != null ? best.width() : width)
            .height(height == null && best != null ? best.height() : height)
            .coverUrl(coverUrl != null ? coverUrl : frame(video))
            .streams(streams.all())
            .subtitles(subtitles(file.get("subtitles")))
            .build();
    return read.equals(NOTHING) ? null : VideoBuilder.builder(read).missing(missing(read)).build();
  }

  /**
   * Returns the fields that another endpoint can have. A body without streams isn't from the video
   * endpoint, so that endpoint can have what this body lacks.
   */
  private static MissingFields missing(Video read) {
    boolean isInPart = read.streams().isEmpty();
    return MissingFields.builder(Set.of())
        .addIf("url", isInPart)
        .addIf("streams", isInPart)
        .addIfNull("duration", read.duration())
        .addIfNull("coverUrl", read.coverUrl())
        .addIf("videoId", isInPart && read.videoId() == null)
        .addIf("width", isInPart && read.width() == null)
        .addIf("height", isInPart && read.height() == null)
        .addIf("subtitles", isInPart && read.subtitles().isEmpty())
        .build();
  }

  /**
   * Returns the URL of the frame that represents a video without a cover picture; null if there is
   * none.
   */
  static @Nullable String frame(Json video) {
    return ImageAddresses.shown(video.get("image").url("first_frame", "thumbnail"));
  }

  private static @Nullable Double duration(StreamReader.Streams streams, Json file, Json video) {
    if (streams.seconds() != null) {
      return streams.seconds();
    }
    Double seconds = positive(file.number("duration"));
    return seconds != null ? seconds : positive(video.get("capa").number("duration"));
  }

  private static @Nullable Double positive(@Nullable Double seconds) {
    return seconds == null || seconds <= 0 ? null : seconds;
  }

  /**
   * Reads the subtitles, each file once. They are an object with one list per language. The key
   * "source" repeats one of these lists. One client saw a plain list instead.
   */
  private static List<Subtitle> subtitles(Json subtitles) {
    Map<String, Subtitle> byUrl = new LinkedHashMap<>();
    for (Json entry : subtitles.elements()) {
      add(byUrl, null, entry);
    }
    for (Map.Entry<String, Json> language : subtitles.fields()) {
      Json value = language.getValue();
      for (Json entry : value.isArray() ? value.elements() : List.of(value)) {
        add(byUrl, language.getKey(), entry);
      }
    }
    return new ArrayList<>(byUrl.values());
  }

  private static void add(Map<String, Subtitle> byUrl, @Nullable String key, Json entry) {
    String url = entry.url("url");
    String own = entry.text("language");
    String language = own != null ? own : key;
    if (url != null && language != null) {
      byUrl.putIfAbsent(url, new Subtitle(language, url));
    }
  }
}
