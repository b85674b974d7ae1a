package io.github.xhsgraphql.comment;

import io.github.xhsgraphql.model.MissingFields;
import io.github.xhsgraphql.model.Partial;
import io.github.xhsgraphql.user.User;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.jspecify.annotations.Nullable;

/**
 * The author of a comment.
 *
 * @param user null if upstream masks the user's ID; a masked ID has 29 hex digits
 */
@RecordBuilder
@Description(
    "Who wrote a comment. Upstream may mask the user's ID; then user is null and costs no call.")
public record CommentAuthor(
    @Nullable String nickname,
    @Nullable String avatarUrl,
    @Description("Null if the series that served the comment doesn't say.") @Nullable String redId,
    @Name("isNoteAuthor") @Description("True if the comment's author wrote the note.")
        boolean isNoteAuthor,
    @Ignore @Nullable User user,
    @Ignore MissingFields missing)
    implements Partial {

  public CommentAuthor {
    missing = missing == null ? MissingFields.NONE : missing;
  }
}
