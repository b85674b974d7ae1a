package io.github.xhsgraphql.comment;

import io.github.xhsgraphql.user.User;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a comment.
 *
 * @param user null where upstream masks the user's ID (29 hex digits: comments-search.md, facts 19)
 */
@RecordBuilder
@Description(
    "Who wrote a comment. Upstream may mask the user's ID; then user is null and costs no call.")
public record CommentAuthor(
    @Nullable String nickname,
    @Nullable String avatarUrl,
    @Nullable String redId,
    @Name("isNoteAuthor") @Description("True if the comment's author wrote the note.")
        boolean isNoteAuthor,
    @Ignore @Nullable User user) {}
