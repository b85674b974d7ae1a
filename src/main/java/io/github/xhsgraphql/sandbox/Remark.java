package io.github.xhsgraphql.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment under a note, or a reply under a comment.
 *
 * @param text empty where the comment is only a picture
 * @param seconds when it was written, since 1970
 * @param target what a reply answers: its comment, or another reply; null for a comment
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

  /** The replies that come along with a comment: usually one, three in some long threads. */
  List<Remark> inlined() {
    int size = replies.size();
    return replies.subList(0, size >= 8 && size % 2 == 1 ? 3 : Math.min(1, size));
  }
}
