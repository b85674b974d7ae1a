package io.github.xhsgraphql.note;

import io.github.xhsgraphql.tikhub.PageRequest;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A request for one page of the notes that a user faved.
 *
 * @param at the position of the page; null for the first page
 */
public record FavedNotesRequest(String userId, @Override @Nullable Position at)
    implements PageRequest {

  @Override
  public FavedNotesRequest at(@Nullable Position position) {
    return new FavedNotesRequest(userId, position);
  }

  @Override
  public Subject subject() {
    return new Subject(Subject.Kind.USER, userId);
  }
}
