package io.github.xhsgraphql.series.webv3;

import io.github.xhsgraphql.json.Count;
import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.note.Image;
import io.github.xhsgraphql.note.Video;
import io.github.xhsgraphql.note.VideoBuilder;
import io.github.xhsgraphql.note.VideoCodec;
import io.github.xhsgraphql.note.VideoStream;
import io.github.xhsgraphql.note.VideoStreamBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The video of a note's detail (upstream/notes-users-topics.md §1.4). */
final class WebVideoReader {

  /** The stream to play if in doubt comes first; of equals, the one that was delivered first. */
  private static final Comparator<Source> PREFERENCE =
      Comparator.comparing((Source source) -> source.stream().codec())
          .thenComparing(source -> !source.isDefault());

  private record Source(VideoStream stream, boolean isDefault, @Nullable Double seconds) {}

  private WebVideoReader() {}

  /** The video; null where the card has no stream to play. */
  static @Nullable Video video(Json card, @Nullable Image cover) {
    Json video = card.get("video");
    Json media = video.get("media");
    List<Source> sources = sources(media.get("stream"));
    if (sources.isEmpty()) {
      return null;
    }
    Source preferred = sources.stream().min(PREFERENCE).orElseThrow();
    VideoStream stream = preferred.stream();
    Json facts = media.get("video");
    String thumbnail = video.get("image").url("thumbnail", "first_frame");
    Integer width = facts.integer("width");
    Integer height = facts.integer("height");
    return VideoBuilder.builder()
        .videoId(media.text("video_id"))
        .url(stream.url())
        .duration(duration(preferred, sources, facts, video.get("capa")))
        .width(width != null ? width : stream.width())
        .height(height != null ? height : stream.height())
        .coverUrl(thumbnail != null || cover == null ? thumbnail : cover.url())
        .streams(sources.stream().map(Source::stream).toList())
        .subtitles(WebSubtitleReader.subtitles(facts.get("subtitles")))
        .build();
  }

  private static List<Source> sources(Json byCodec) {
    List<Source> sources = new ArrayList<>();
    for (VideoCodec codec : VideoCodec.values()) {
      for (Json json : byCodec.list(codec.name().toLowerCase(Locale.ROOT))) {
        VideoStream stream = stream(codec, json);
        if (stream != null) {
          boolean isDefault = Boolean.TRUE.equals(json.bool("default_stream"));
          sources.add(new Source(stream, isDefault, milliseconds(json)));
        }
      }
    }
    return sources;
  }

  private static @Nullable VideoStream stream(VideoCodec codec, Json json) {
    List<String> urls =
        Stream.concat(
                Stream.ofNullable(json.url("master_url")),
                json.list("backup_urls").stream().map(Json::url).filter(Objects::nonNull))
            .distinct()
            .toList();
    if (urls.isEmpty()) {
      return null;
    }
    Double fps = json.number("fps");
    return VideoStreamBuilder.builder()
        .codec(codec)
        .url(urls.get(0))
        .backupUrls(urls.subList(1, urls.size()))
        .width(json.integer("width"))
        .height(json.integer("height"))
        .fps(fps == null ? null : (Integer) (int) Math.rint(fps))
        .bitrate(json.integer("avg_bitrate", "video_bitrate"))
        .size(Count.value(json.count("size")))
        .quality(json.text("quality_type"))
        .build();
  }

  /** One body has three durations in two units, the streams' being the exact one (facts 14). */
  private static @Nullable Double duration(
      Source preferred, List<Source> sources, Json facts, Json capa) {
    return Stream.of(
            Stream.ofNullable(preferred.seconds()),
            sources.stream().map(Source::seconds),
            Stream.ofNullable(facts.number("duration")),
            Stream.ofNullable(capa.number("duration")))
        .flatMap(seconds -> seconds)
        .filter(seconds -> seconds != null && seconds > 0)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Double milliseconds(Json stream) {
    Double milliseconds = stream.number("duration");
    return milliseconds == null ? null : (Double) (milliseconds / 1000.0);
  }
}
