package io.github.xhsgraphql.series.common;

import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.model.XhsId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The author of the note that a page of comments belongs to. The page has the author's real ID. The
 * author's own comments can have a masked ID, which is constant within a note (docs/upstream.md
 * 7.2).
 *
 * @param userId the real ID; null if the page doesn't have it
 * @param knownAs the IDs of the author in the page's comments, masked ones included
 */
public record NoteAuthor(@Nullable String userId, Set<String> knownAs) {

  /**
   * Matches a real or masked ID. It must not match a placeholder: if all users had the same one,
   * all of them would count as the author.
   */
  private static final Pattern ID = Pattern.compile("[0-9a-f]{24,}");

  /** Finds the author's IDs in a page of comments. */
  public static NoteAuthor of(Json page, List<Json> comments) {
    String given = page.text("user_id");
    String userId = given != null && XhsId.isValid(given) ? given : null;
    Set<String> knownAs = new HashSet<>();
    if (userId != null) {
      knownAs.add(userId);
    }
    comments.forEach(comment -> collect(comment, knownAs));
    return new NoteAuthor(userId, Set.copyOf(knownAs));
  }

  private static void collect(Json comment, Set<String> knownAs) {
    String id = MentionReader.rawId(comment.get("user", "user_info"));
    if (id != null && ID.matcher(id).matches() && CommentMarks.of(comment).isByAuthor()) {
      knownAs.add(id);
    }
    comment.list("sub_comments").forEach(reply -> collect(reply, knownAs));
  }

  boolean is(@Nullable String mentionedId) {
    return mentionedId != null && knownAs.contains(mentionedId);
  }
}
