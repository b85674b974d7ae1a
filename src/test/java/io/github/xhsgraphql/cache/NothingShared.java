package io.github.xhsgraphql.cache;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;

/** The store of an instance that shares with nobody. */
record NothingShared() implements SharedStore {

  @Override
  public <T> Uni<Optional<Kept<T>>> get(Key key) {
    return Uni.createFrom().item(Optional.empty());
  }

  @Override
  public void put(Key key, Kept<?> value, Duration lifetime) {}
}
