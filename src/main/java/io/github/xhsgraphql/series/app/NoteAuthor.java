package io.github.xhsgraphql.series.app;

import io.github.xhsgraphql.graphql.Ids;
import io.github.xhsgraphql.json.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote the note that a page of comments belongs to. The page tells the real ID, the author's
 * own comments a masked one, which is the same throughout a note (upstream/comments-search.md
 * §1.1).
 *
 * @param userId null where the page doesn't tell
 * @param knownAs the IDs under which comments mention the author, masked ones included
 */
record NoteAuthor(@Nullable String userId, Set<String> knownAs) {

  /** Real or masked; a placeholder would make everybody the author. */
  private static final Pattern ID = Pattern.compile("[0-9a-f]{24,}");

  static NoteAuthor of(Json page, List<Json> comments) {
    String told = page.text("user_id");
    String userId = told != null && Ids.isXhsId(told) ? told : null;
    Set<String> knownAs = new HashSet<>();
    if (userId != null) {
      knownAs.add(userId);
    }
    comments.forEach(comment -> collect(comment, knownAs));
    return new NoteAuthor(userId, Set.copyOf(knownAs));
  }

  private static void collect(Json comment, Set<String> knownAs) {
    String id = AppMentionReader.rawId(comment.get("user", "user_info"));
    if (id != null
        && ID.matcher(id).matches()
        && CommentTags.of(comment).contains(CommentTags.IS_AUTHOR)) {
      knownAs.add(id);
    }
    comment.list("sub_comments").forEach(reply -> collect(reply, knownAs));
  }

  boolean is(@Nullable String mentionedId) {
    return mentionedId != null && knownAs.contains(mentionedId);
  }
}
