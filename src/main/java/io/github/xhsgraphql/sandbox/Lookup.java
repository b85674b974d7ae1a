package io.github.xhsgraphql.sandbox;

import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the things that a request names, or refuses it. */
final class Lookup {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{24}");

  private final World world;
  private final ShareLinks links;

  Lookup(World world) {
    this.world = world;
    this.links = new ShareLinks(world);
  }

  /** By {@code note_id} or else {@code share_text}, where the guide has both as optional. */
  Post post(Query query) {
    return query.text("note_id").isEmpty()
        ? links.post(eitherText(query)).orElseThrow(Refusal::noSuchNote)
        : post(query.text("note_id"));
  }

  Post requiredPost(Query query) {
    return post(query.required("note_id"));
  }

  /** Web V3: the note, if the token is the note's own. */
  Post postWithToken(Query query) {
    String noteId = query.required("note_id");
    String token = query.required("xsec_token");
    Post post = post(noteId);
    if (!post.token().equals(token)) {
      throw Refusal.notViewable();
    }
    return post;
  }

  /** By {@code user_id} or else {@code share_text}. */
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

  /** A profile's owner by its link. */
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

  /** A text that can't be an ID fails, rather than being not found. */
  private static String wellFormed(String id) {
    if (!ID.matcher(id).matches()) {
      throw Refusal.serviceAbnormal();
    }
    return id;
  }
}
