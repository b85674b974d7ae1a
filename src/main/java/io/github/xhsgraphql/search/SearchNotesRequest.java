package io.github.xhsgraphql.search;

import io.github.xhsgraphql.tikhub.PageRequest;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Subject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for a page of found notes; {@code at} is null for the first page. */
public record SearchNotesRequest(
    String keyword,
    NoteSearchKind kind,
    PublishedWithin publishedWithin,
    boolean aiMode,
    NoteSearchSort sort,
    @Override @Nullable Position at)
    implements PageRequest {

  /** The first page; what is null means its default. */
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

  /** What makes it another list. */
  List<String> arguments() {
    return List.of(
        keyword, kind.name(), publishedWithin.name(), Boolean.toString(aiMode), sort.name());
  }

  @Override
  public Subject subject() {
    return new Subject(Subject.Kind.SEARCH, keyword);
  }
}
