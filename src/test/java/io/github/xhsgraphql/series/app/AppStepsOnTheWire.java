package io.github.xhsgraphql.series.app;

import io.github.xhsgraphql.fallback.Step;
import io.github.xhsgraphql.ledger.RequestCalls;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Request;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.tikhub.UpstreamConfig;
import io.github.xhsgraphql.upstream.UpstreamAddress;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The APP series' steps, whose calls go to a TikHub that answers as planned. */
abstract class AppStepsOnTheWire {

  static final String NOTE = "65f000000000000000000001";
  static final String COMMENT = "65f00000000000000000000c";
  static final String USER = "5f0000000000000000000abc";

  @Inject UpstreamAddress address;
  @Inject UpstreamConfig config;

  final FakeTikHub tikHub = new FakeTikHub();
  RequestCalls context;
  private URI before;
  private UpstreamAddress.Notice notice;

  @BeforeEach
  void redirect() {
    before = address.base();
    notice = address.notice().orElse(null);
    address.redirect(tikHub.address(), null);
    context = new RequestCalls(config);
  }

  @AfterEach
  void close() {
    tikHub.close();
    address.redirect(before, notice);
  }

  <A extends Request, T> Outcome<T> call(
      List<? extends Step<A, T>> steps, Series series, A request) {
    return step(steps, series).call(request, context).await().atMost(Duration.ofSeconds(10));
  }

  static <A extends Request, T> Step<A, T> step(List<? extends Step<A, T>> steps, Series series) {
    return steps.stream().filter(s -> s.series() == series).findFirst().orElseThrow();
  }

  static Position at(Series series, Map<String, String> values) {
    return new Position(series, values);
  }
}
