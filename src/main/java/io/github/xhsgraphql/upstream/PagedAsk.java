package io.github.xhsgraphql.upstream;

/** Asks for a page of a list; {@link #at()} is null for the first page in any series. */
public interface PagedAsk extends Ask {

  /** The same list at another place, asked for by the same kind of record. */
  PagedAsk at(Position position);
}
