package io.github.xhsgraphql.series.common;

import io.github.xhsgraphql.json.Count;
import io.github.xhsgraphql.json.Json;
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

/**
 * Reads the encodings of a video from {@code media.stream}. That object has one array per codec.
 * The array is empty if the video isn't available in the codec (docs/upstream.md 3.9).
 */
final class StreamReader {

  /**
   * The encodings of one video.
   *
   * @param all the streams, in order of preference. They are sorted by codec. Within a codec,
   *     upstream's default stream is first.
   * @param seconds the duration in seconds, exact to the millisecond; null if no stream has it
   */
  record Streams(List<VideoStream> all, @Nullable Double seconds) {}

  private StreamReader() {}

  static Streams read(Json byCodec) {
    List<VideoStream> all = new ArrayList<>();
    Double seconds = null;
    for (VideoCodec codec : VideoCodec.values()) {
      for (Json stream : defaultFirst(byCodec.list(codec.name().toLowerCase(Locale.ROOT)))) {
        VideoStream read = stream(codec, stream);
        if (read != null) {
          all.add(read);
          seconds = seconds != null ? seconds : seconds(stream);
        }
      }
    }
    return new Streams(List.copyOf(all), seconds);
  }

  private static List<Json> defaultFirst(List<Json> streams) {
    return streams.stream()
        .sorted(Comparator.comparing(s -> !Boolean.TRUE.equals(s.bool("default_stream"))))
        .toList();
  }

  /**
   * Reads one stream. If the master URL is missing, a backup URL replaces it. Returns null if there
   * is no URL.
   */
  private static @Nullable VideoStream stream(VideoCodec codec, Json stream) {
    String master = stream.url("master_url");
    List<String> addresses =
        Stream.concat(Stream.ofNullable(master), backups(stream)).distinct().toList();
    if (addresses.isEmpty()) {
      return null;
    }
    return VideoStreamBuilder.builder()
        .codec(codec)
        .url(addresses.get(0))
        .backupUrls(addresses.subList(1, addresses.size()))
        .width(stream.integer("width"))
        .height(stream.integer("height"))
        .fps(framesPerSecond(stream))
        .bitrate(bitrate(stream))
        .size(Count.toLong(stream.count("size")))
        .quality(stream.text("quality_type"))
        .build();
  }

  private static Stream<String> backups(Json stream) {
    return stream.list("backup_urls").stream().map(Json::url).filter(Objects::nonNull);
  }

  private static @Nullable Integer framesPerSecond(Json stream) {
    Double fps = stream.number("fps");
    return fps == null || fps <= 0 || fps > 1000 ? null : (Integer) (int) Math.round(fps);
  }

  private static @Nullable Integer bitrate(Json stream) {
    Integer average = stream.integer("avg_bitrate");
    return average != null && average > 0 ? average : stream.integer("video_bitrate");
  }

  private static @Nullable Double seconds(Json stream) {
    Double millis = stream.number("duration", "video_duration");
    return millis == null || millis <= 0 ? null : (Double) (millis / 1000);
  }
}
