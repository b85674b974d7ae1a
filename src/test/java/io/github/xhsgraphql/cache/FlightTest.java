package io.github.xhsgraphql.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.xhsgraphql.cache.Flight.Arrival;
import io.github.xhsgraphql.ledger.Sourced;
import io.github.xhsgraphql.tikhub.Series;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FlightTest {

  private final Flight<String> flight = new Flight<>();

  @Test
  void whoComesWhenAllHaveLeftGetsWhatTheyHadAskedFor() {
    PlannedRequest hasty = new PlannedRequest(Duration.ofMillis(20), 5);
    flight.board(hasty);
    assertThatThrownBy(() -> flight.await(hasty).await().indefinitely())
        .hasMessageContaining("TIMED_OUT");
    PlannedRequest next = new PlannedRequest(Duration.ofSeconds(30), 5);
    assertThat(flight.board(next)).isTrue();
    var waits = flight.await(next).subscribeAsCompletionStage();
    var kept =
        Kept.something(
            new Sourced<>("v", Series.APP_V2),
            Instant.EPOCH,
            Duration.ofMinutes(1),
            Duration.ofDays(1));
    flight.arrive(new Arrival<>(kept, false));
    assertThat(waits.join().kept()).isSameAs(kept);
  }
}
