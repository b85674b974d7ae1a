package io.github.xhsgraphql.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.UpstreamFault;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.timeout.ReadTimeoutException;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesResponsesTest {

  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

  static Stream<Exception> withoutConnection() {
    return Stream.of(
        new ConnectException("refused"),
        new ConnectTimeoutException("connection timed out"),
        new NoRouteToHostException(),
        new UnknownHostException());
  }

  @ParameterizedTest
  @MethodSource("withoutConnection")
  void aRefusedConnectionIsNotBilledAndTheCallIsRepeated(Exception failure) {
    Outcome<Object> outcome = SeriesResponses.outcome(new ProcessingException(failure));
    assertThat(outcome).isEqualTo(new Outcome.Failed<>(false, true, "no connection"));
    assertThat(UpstreamFault.of(outcome, true, false)).isInstanceOf(UpstreamFault.Free.class);
  }

  static Stream<Exception> timeouts() {
    return Stream.of(new TimeoutException(), ReadTimeoutException.INSTANCE);
  }

  @ParameterizedTest
  @MethodSource("timeouts")
  void anAnswerThatDoesNotComeIsTimedOut(Exception failure) {
    assertThat(SeriesResponses.outcome(new ProcessingException(failure)).kind())
        .isEqualTo(Outcome.Kind.TIMED_OUT);
  }

  @Test
  void aConnectionThatBreaksMayBeBilled() {
    assertThat(SeriesResponses.outcome(new IOException("reset")))
        .isEqualTo(new Outcome.Failed<>(true, false, "the connection broke"));
  }

  static Outcome<Object> ofStatus(int status) {
    return SeriesResponses.ofStatus(RestResponse.ResponseBuilder.create(status).build(), NOW);
  }

  private static Outcome<Object> tooMany(String retryAfter) {
    return SeriesResponses.ofStatus(
        RestResponse.ResponseBuilder.create(429).header("Retry-After", retryAfter).build(), NOW);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"7 | PT7S", " 120 | PT2M", "Mon, 01 Jun 2026 12:00:30 GMT | PT30S"})
  void retryAfterIsReadAsSecondsAndAsADate(String header, Duration wait) {
    assertThat(tooMany(header)).isEqualTo(new Outcome.Throttled<>(wait));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "soon", "-5", "0", "Mon, 01 Jun 2026 11:59:00 GMT", "99999999999999999999"})
  void anInvalidRetryAfterIsIgnored(String header) {
    assertThat(tooMany(header)).isEqualTo(new Outcome.Throttled<>(null));
  }
}
