package io.github.xhsgraphql.cache;

import static io.github.xhsgraphql.cache.TestCaches.REQUEST;
import static io.github.xhsgraphql.cache.TestCaches.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.xhsgraphql.cache.CacheMetrics.Source;
import io.github.xhsgraphql.cache.InFlightLoad.Result;
import io.github.xhsgraphql.ledger.Sourced;
import io.github.xhsgraphql.tikhub.Series;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InFlightLoadTest {

  @Test
  void aRequestThatJoinsAfterAllOthersLeftGetsTheResult() {
    PlannedRequest hasty = new PlannedRequest(Duration.ofMillis(20), 5);
    InFlightLoad<String> load =
        new InFlightLoad<>(
            new CacheEntry.Key(USER, REQUEST), attempts -> Uni.createFrom().nothing(), hasty);
    assertThatThrownBy(() -> load.await(hasty).await().indefinitely())
        .hasMessageContaining("TIMED_OUT");
    PlannedRequest next = new PlannedRequest(Duration.ofSeconds(30), 5);
    assertThat(load.join(next)).isTrue();
    var waits = load.await(next).subscribeAsCompletionStage();
    var entry =
        CacheEntry.value(
            new Sourced<>("v", Series.APP_V2),
            Instant.EPOCH,
            Duration.ofMinutes(1),
            Duration.ofDays(1));
    load.complete(new Result<>(entry, Source.UPSTREAM));
    assertThat(waits.join().entry()).isSameAs(entry);
  }
}
