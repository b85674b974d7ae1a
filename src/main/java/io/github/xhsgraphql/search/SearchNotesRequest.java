package io.github.xhsgraphql.search;

import io.github.xhsgraphql.tikhub.PageRequest;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Subject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request for one page of found notes.
 *
 * @param at the position of the page; null for the first page
 */
public record SearchNotesRequest(
    String keyword,
    NoteSearchKind kind,
    PublishedWithin publishedWithin,
    boolean aiMode,
    NoteSearchSort sort,
    @Override @Nullable Position at)
    implements PageRequest {

  /**
   * Creates the request for the first page.
   *
   * @param filter null if every criterion has its default
   * @param sort null for {@link NoteSearchSort#GENERAL}
   */
  static SearchNotesRequest of(
      String keyword, @Nullable NoteSearchFilter filter, @Nullable NoteSearchSort sort) {
    Optional<NoteSearchFilter> given = Optional.ofNullable(filter);
    return new SearchNotesRequest(
        keyword,
        given.map(NoteSearchFilter::kind).orElse(NoteSearchKind.ANY),
        given.map(NoteSearchFilter::publishedWithin).orElse(PublishedWithin.ANY_TIME),
        given.map(NoteSearchFilter::aiMode).orElse(false),
        sort == null ? NoteSearchSort.GENERAL : sort,
        null);
  }

  @Override
  public SearchNotesRequest at(@Nullable Position position) {
    return new SearchNotesRequest(keyword, kind, publishedWithin, aiMode, sort, position);
  }

  /** Returns the arguments that identify the list, for the {@code CursorScope}. */
  List<String> arguments() {
    return List.of(
        keyword, kind.name(), publishedWithin.name(), Boolean.toString(aiMode), sort.name());
  }

  @Override
  public Subject subject() {
    return new Subject(Subject.Kind.SEARCH, keyword);
  }
}
