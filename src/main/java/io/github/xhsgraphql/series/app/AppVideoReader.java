package io.github.xhsgraphql.series.app;

import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.note.Subtitle;
import io.github.xhsgraphql.note.Video;
import io.github.xhsgraphql.note.VideoBuilder;
import io.github.xhsgraphql.note.VideoStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code video_info_v2}, in which durations come in three units
 * (upstream/notes-users-topics.md §1.2, facts.md 14).
 */
final class AppVideoReader {

  private AppVideoReader() {}

  /** The video of a note as far as it is told; null where nothing is. */
  static @Nullable Video video(Json note, @Nullable String coverUrl) {
    Json info = note.get("video_info_v2");
    if (info.isVoid()) {
      return null;
    }
    Json file = info.get("media").get("video");
    AppStreamReader.Streams streams = AppStreamReader.read(info.get("media").get("stream"));
    VideoStream best = streams.all().isEmpty() ? null : streams.all().get(0);
    Integer width = file.integer("width");
    Integer height = file.integer("height");
    return VideoBuilder.builder()
        .videoId(info.get("media").text("video_id"))
        .url(best == null ? null : best.url())
        .duration(duration(streams, file, info))
        .width(width == null && best != null ? best.width() : width)
        .height(height == null && best != null ? best.height() : height)
        .coverUrl(coverUrl)
        .streams(streams.all())
        .subtitles(subtitles(file.get("subtitles")))
        .build();
  }

  /** The frame that stands for a video whose note has no cover picture. */
  static @Nullable String frame(Json note) {
    return note.get("video_info_v2").get("image").url("first_frame", "thumbnail");
  }

  private static @Nullable Double duration(AppStreamReader.Streams streams, Json file, Json info) {
    if (streams.seconds() != null) {
      return streams.seconds();
    }
    Double seconds = positive(file.number("duration"));
    return seconds != null ? seconds : positive(info.get("capa").number("duration"));
  }

  private static @Nullable Double positive(@Nullable Double seconds) {
    return seconds == null || seconds <= 0 ? null : seconds;
  }

  /** An object of lists by language, one of them named "source"; seen as a plain list, too. */
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
