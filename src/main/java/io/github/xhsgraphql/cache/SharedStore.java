package io.github.xhsgraphql.cache;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** What several instances of the gateway know together. It never fails: it may know nothing. */
interface SharedStore {

  <T> Uni<Optional<Kept<T>>> get(Key key);

  /** Keeps it, at leisure: nobody waits for that. */
  void put(Key key, Kept<?> value);
}
