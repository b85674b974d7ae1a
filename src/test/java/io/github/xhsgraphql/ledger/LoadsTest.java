package io.github.xhsgraphql.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoadsTest {

  private final Loads loads = new Loads();

  @Test
  void eachThingIsLoadedOnce() {
    AtomicInteger times = new AtomicInteger();
    Uni<Integer> first = loads.once("a", () -> Uni.createFrom().item(times.incrementAndGet()));
    Uni<Integer> second = loads.once("a", () -> Uni.createFrom().item(times.incrementAndGet()));
    assertThat(second.await().indefinitely()).isEqualTo(1);
    assertThat(first.await().indefinitely()).isEqualTo(1);
  }

  /** ConcurrentHashMap throws or blocks forever here, because the two keys have the same hash. */
  @Test
  void aLoadMayLoadOthers() {
    assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
    Uni<String> both =
        loads.once("Aa", () -> loads.once("BB", () -> Uni.createFrom().item("there")));
    assertThat(both.await().indefinitely()).isEqualTo("there");
  }
}
