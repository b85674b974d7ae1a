package io.github.xhsgraphql.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment on a note, or a reply to a comment.
 *
 * @param text empty if the comment is only a picture
 * @param seconds the time of writing, in seconds since 1970
 * @param place the IP location; null if unknown
 * @param target the comment or reply that a reply answers; null for a comment
 * @param replies oldest first; empty for a reply
 */
record Remark(
    String id,
    Person writer,
    String text,
    long seconds,
    int likes,
    @Nullable Place place,
    boolean byAuthor,
    boolean pinned,
    boolean likedByAuthor,
    List<Picture> pictures,
    @Nullable Remark target,
    List<Remark> replies) {

  /**
   * Returns the replies that a list of comments contains: at most one, or three for some long
   * threads.
   */
  List<Remark> inlined() {
    int size = replies.size();
    return replies.subList(0, size >= 8 && size % 2 == 1 ? 3 : Math.min(1, size));
  }
}
