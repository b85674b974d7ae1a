package io.github.xhsgraphql.sandbox;

import java.util.List;

/**
 * What a video note shows.
 *
 * @param subtitles languages; upstream keys them and adds "source" (docs/upstream.md 3.10)
 */
record Film(
    String videoId,
    int millis,
    int width,
    int height,
    List<Track> h264,
    List<Track> h265,
    List<Track> av1,
    List<String> subtitles) {

  /** One encoding of the film. */
  record Track(
      String file,
      int type,
      int width,
      int height,
      int fps,
      int bitsPerSecond,
      String codec,
      String quality) {}

  /** Seconds, rounded down, as {@code capa.duration} has them (docs/upstream.md 2.7). */
  int seconds() {
    return millis / 1000;
  }
}
