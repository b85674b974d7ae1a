package io.github.xhsgraphql.comment;

import io.github.xhsgraphql.model.MissingFields;
import io.github.xhsgraphql.model.PartiallyLoaded;
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
@Description("The author of a comment.")
public record CommentAuthor(
    @Description("The displayed name.") @Nullable String nickname,
    @Description("The URL of the profile picture. Null if unknown.") @Nullable String avatarUrl,
    @Description(
            "The account number that Xiaohongshu displays (小红书号). Null if the series that served"
                + " the comment doesn't return it.")
        @Nullable String redId,
    @Description("Whether the author of the comment also wrote the note.") @Name("isNoteAuthor")
        boolean isNoteAuthor,
    @Ignore @Nullable User user,
    @Ignore MissingFields missing)
    implements PartiallyLoaded {

  public CommentAuthor {
    missing = missing == null ? MissingFields.NONE : missing;
  }
}
