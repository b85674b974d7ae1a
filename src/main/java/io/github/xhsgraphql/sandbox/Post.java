package io.github.xhsgraphql.sandbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A note.
 *
 * @param title empty where the author gave none
 * @param published seconds since 1970, as the ID's first 8 hex digits say
 * @param edited seconds since 1970, 0 for never (docs/upstream.md 2.6)
 * @param film null for an image note
 * @param token the note's xsec_token, the only one Web V3's sandbox takes
 * @param shortCode what stands in the note's short link
 * @param thread its comments in the default order of every series
 */
record Post(
    String id,
    Person author,
    String title,
    String text,
    long published,
    long edited,
    @Nullable Place place,
    int likes,
    int collects,
    int shares,
    boolean pinned,
    List<Picture> pictures,
    @Nullable Film film,
    List<Topic> topics,
    String token,
    String shortCode,
    List<Remark> thread) {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  String type() {
    return film == null ? "normal" : "video";
  }

  /** What lists show in place of a missing title: the text's first line. */
  String displayTitle() {
    return title.isEmpty() ? text.lines().findFirst().orElse("") : title;
  }

  /**
   * The text as lists cut it: after so many code points, in a tag if need be (docs/upstream.md
   * 3.6).
   */
  String excerpt(int codePoints) {
    return text.codePointCount(0, text.length()) <= codePoints
        ? text
        : text.substring(0, text.offsetByCodePoints(0, codePoints));
  }

  /** When it was published, as lists show it: "2025-08-31", or "09-04" for this year. */
  String day() {
    LocalDate day = Instant.ofEpochSecond(published).atZone(SHANGHAI).toLocalDate();
    boolean thisYear = day.getYear() == World.NOW.atZone(SHANGHAI).getYear();
    return thisYear ? day.toString().substring(5) : day.toString();
  }

  /** All comments, replies included, as {@code comments_count} counts. */
  int comments() {
    return thread.size() + thread.stream().mapToInt(remark -> remark.replies().size()).sum();
  }
}
