package io.github.xhsgraphql.cache;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;

/** What several instances of the gateway know together. It never fails: it may know nothing. */
public interface SharedStore {

  <T> Uni<Optional<Kept<T>>> get(Key key);

  /** Keeps it that long, and does so at leisure: nobody waits for it. */
  void put(Key key, Kept<?> value, Duration lifetime);
}
