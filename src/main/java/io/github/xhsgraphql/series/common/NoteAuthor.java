package io.github.xhsgraphql.series.common;

import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.model.XhsId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The author of the note that a page of comments belongs to. The page usually has the author's real
 * ID. The author's own comments can have a masked ID, which is constant within a note
 * (docs/upstream.md 7.2).
 *
 * @param userId the real ID; null if the page doesn't have it
 * @param knownAs the IDs of the author in the page's comments, masked ones included
 */
public record NoteAuthor(@Nullable String userId, Set<String> knownAs) {

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
    if (CommentMarks.of(comment).isByAuthor()) {
      String id = MentionReader.rawId(comment.get("user", "user_info"));
      if (id != null && isId(id)) {
        knownAs.add(id);
      }
    }
    comment.list("sub_comments").forEach(reply -> collect(reply, knownAs));
  }

  /**
   * Returns whether the text is a real or masked ID. Any other text can be a placeholder that
   * several users share. If it counted as the author's ID, all of them would count as the author.
   */
  private static boolean isId(String id) {
    return id.length() >= 24 && XhsId.isHex(id);
  }

  boolean hasId(@Nullable String mentionedId) {
    return mentionedId != null && knownAs.contains(mentionedId);
  }
}
