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
    List<Remark> replies) {}
