package io.github.xhsgraphql.sandbox;

import java.util.List;

/**
 * Invents the videos. Every third one has no H.264 stream (docs/upstream.md 3.9), and every second
 * one has subtitles (docs/upstream.md 3.10).
 */
final class Films {

  private Films() {}

  static Film invent(Dice dice, int turn) {
    boolean onlyH265 = turn % 3 == 2;
    boolean wide = turn % 5 == 4;
    int width = wide ? 1920 : 1080;
    int height = wide ? 1080 : 1920;
    List<Film.Track> h264 =
        onlyH265 ? List.of() : List.of(track(dice, 258, width * 2 / 3, height * 2 / 3, "h264"));
    List<Film.Track> h265 =
        List.of(
            track(dice, 309, width * 2 / 3, height * 2 / 3, "hevc"),
            track(dice, 301, width, height, "hevc"));
    List<Film.Track> av1 =
        turn % 4 == 1 ? List.of(track(dice, 115, width, height, "av1")) : List.of();
    List<String> subtitles =
        turn % 2 == 1
            ? List.of()
            : turn % 4 == 0 ? List.of("source", "zh-CN", "en-US") : List.of("source");
    return new Film(
        "13809" + dice.between(1_000_000, 9_999_999) + dice.between(100_000, 999_999),
        dice.between(8_001, 240_000),
        width,
        height,
        h264,
        h265,
        av1,
        subtitles);
  }

  private static Film.Track track(Dice dice, int type, int width, int height, String codec) {
    boolean full = Math.max(width, height) >= 1920;
    return new Film.Track(
        "01e" + dice.hex(40) + "_" + type + ".mp4",
        type,
        width,
        height,
        dice.of(List.of(24, 30, 60)),
        dice.between(600_000, 3_200_000),
        codec,
        full ? "FHD" : "HD");
  }
}
