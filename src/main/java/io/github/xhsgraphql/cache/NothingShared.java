package io.github.xhsgraphql.cache;

import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/** For an instance on its own. */
@Singleton
@DefaultBean
class NothingShared implements SharedStore {

  @Override
  public <T> Uni<Optional<Kept<T>>> get(Key key) {
    return Uni.createFrom().item(Optional.empty());
  }

  @Override
  public void put(Key key, Kept<?> value) {}
}
