package io.github.xhsgraphql.sandbox;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the note, user or comment that a request refers to. Throws a {@link Refusal} if there is
 * none.
 */
final class Lookup {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{24}");

  private final World world;
  private final ShareLinks links;

  Lookup(World world) {
    this.world = world;
    this.links = new ShareLinks(world);
  }

  /**
   * Finds a note by {@code note_id}, or by {@code share_text} if there is no ID. TikHub's guide
   * describes both parameters as optional.
   */
  Post post(Query query) {
    return query.text("note_id").isEmpty()
        ? links.post(eitherText(query)).orElseThrow(Refusal::noSuchNote)
        : post(query.text("note_id"));
  }

  Post requiredPost(Query query) {
    return post(query.required("note_id"));
  }

  /** Finds a note for Web V3. The token must be the note's own. */
  Post postWithToken(Query query) {
    String noteId = query.required("note_id");
    String token = query.required("xsec_token");
    Post post = post(noteId);
    if (!post.token().equals(token)) {
      throw Refusal.notViewable();
    }
    return post;
  }

  /** Finds a user by {@code user_id}, or by {@code share_text} if there is no ID. */
  Person person(Query query) {
    return query.text("user_id").isEmpty()
        ? links.person(eitherText(query)).orElseThrow(Refusal::noSuchUser)
        : person(query.text("user_id"));
  }

  Person requiredPerson(Query query) {
    return person(query.required("user_id"));
  }

  Remark remark(Post post, String commentId) {
    return world.remark(post, commentId).orElseThrow(Refusal::noSuchComment);
  }

  /** Finds a user by the link to the profile. */
  Optional<Person> personByLink(String link) {
    return links.person(link);
  }

  private static String eitherText(Query query) {
    String text = query.text("share_text");
    if (text.isBlank()) {
      throw Refusal.fetchFailed();
    }
    return text;
  }

  private Post post(String noteId) {
    return world.post(wellFormed(noteId)).orElseThrow(Refusal::noSuchNote);
  }

  private Person person(String userId) {
    return world.person(wellFormed(userId)).orElseThrow(Refusal::noSuchUser);
  }

  /** Returns the ID. A malformed ID causes a service failure instead of "not found". */
  private static String wellFormed(String id) {
    if (!ID.matcher(id).matches()) {
      throw Refusal.serviceAbnormal();
    }
    return id;
  }
}
