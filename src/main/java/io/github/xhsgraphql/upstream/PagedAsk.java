package io.github.xhsgraphql.upstream;

/** Asks for one page of a list; {@link #at()} is null for the start in any series. */
public interface PagedAsk<A extends PagedAsk<A>> extends Ask {

  /** The same list at another place. */
  A from(Position at);
}
