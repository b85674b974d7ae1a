package io.github.xhsgraphql.sandbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A note.
 *
 * @param title empty if the note has none
 * @param published in seconds since 1970, as in the first 8 hex digits of the ID
 * @param edited in seconds since 1970; 0 if the note was never edited (docs/upstream.md 2.6)
 * @param place the IP location; null if unknown
 * @param film the video; null for an image note
 * @param token the note's xsec_token, the only one that the sandbox's Web V3 accepts
 * @param shortCode the code in the note's short link
 * @param thread the comments in the default order of every series
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

  /** Returns the title, or the first line of the text if there is no title, as lists do. */
  String displayTitle() {
    return title.isEmpty() ? text.lines().findFirst().orElse("") : title;
  }

  /**
   * Returns the text, cut after this number of code points, as in lists. The cut can be within a
   * hashtag (docs/upstream.md 3.6).
   */
  String excerpt(int codePoints) {
    return text.codePointCount(0, text.length()) <= codePoints
        ? text
        : text.substring(0, text.offsetByCodePoints(0, codePoints));
  }

  /** Returns the date of publication as in lists: "2025-08-31", or "09-04" in the current year. */
  String day() {
    LocalDate day = Instant.ofEpochSecond(published).atZone(SHANGHAI).toLocalDate();
    boolean thisYear = day.getYear() == World.NOW.atZone(SHANGHAI).getYear();
    return thisYear ? day.toString().substring(5) : day.toString();
  }

  /** Returns the number of comments including replies, like {@code comments_count}. */
  int comments() {
    return thread.size() + thread.stream().mapToInt(remark -> remark.replies().size()).sum();
  }
}
