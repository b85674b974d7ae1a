package io.github.xhsgraphql.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A note.
 *
 * @param title empty where the author gave none
 * @param published seconds since 1970, as the ID's first 8 hex digits say
 * @param edited seconds since 1970, 0 for never (facts 17)
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

  String type() {
    return film == null ? "normal" : "video";
  }

  /** What lists show in place of a missing title: the text's first line. */
  String displayTitle() {
    return title.isEmpty() ? text.lines().findFirst().orElse("") : title;
  }

  /** All comments, replies included, as {@code comments_count} counts. */
  int comments() {
    return thread.size() + thread.stream().mapToInt(remark -> remark.replies().size()).sum();
  }
}
