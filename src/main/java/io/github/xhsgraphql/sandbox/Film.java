package io.github.xhsgraphql.sandbox;

import java.util.List;

/**
 * The video of a video note.
 *
 * @param millis the duration, in milliseconds
 * @param h264 the tracks in H.264; may be empty
 * @param h265 the tracks in H.265
 * @param av1 the tracks in AV1; may be empty
 * @param subtitles the languages, and "source"; upstream uses them as keys (docs/upstream.md 3.10)
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

  /** One encoding of the video. */
  record Track(
      String file,
      int type,
      int width,
      int height,
      int fps,
      int bitsPerSecond,
      String codec,
      String quality) {}

  /**
   * Returns the duration in seconds, rounded down, like {@code capa.duration} (docs/upstream.md
   * 2.7).
   */
  int seconds() {
    return millis / 1000;
  }
}
