package io.github.xhsgraphql.series.app;

import io.github.xhsgraphql.fallback.Source;
import io.github.xhsgraphql.fallback.Sources;
import io.github.xhsgraphql.ledger.RequestCalls;
import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Request;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.tikhub.Subject;
import io.github.xhsgraphql.tikhub.UpstreamConfig;
import io.github.xhsgraphql.upstream.SourceCall;
import io.github.xhsgraphql.upstream.UpstreamAddress;
import io.github.xhsgraphql.upstream.UpstreamCaller;
import io.quarkus.arc.All;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The APP series' sources, which call a TikHub with prepared responses. */
abstract class AppSourcesOnTheWire {

  static final String NOTE = "65f000000000000000000001";
  static final String COMMENT = "65f00000000000000000000c";
  static final String USER = "5f0000000000000000000abc";

  @Inject UpstreamAddress address;
  @Inject UpstreamCaller caller;
  @Inject UpstreamConfig config;
  @Inject @All List<Sources> sources;

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

  /** Calls the source that a series has for an operation. */
  <R extends Request, T> Outcome<T> call(Operation<R, T> operation, Series series, R request) {
    return source(operation, series)
        .method()
        .call(
            request,
            new SourceCall(caller, context, series, operation.name(), Subject.UNKNOWN, true))
        .await()
        .atMost(Duration.ofSeconds(10));
  }

  @SuppressWarnings("unchecked") // a source has the types of its operation
  <R extends Request, T> Source<R, T> source(Operation<R, T> operation, Series series) {
    return (Source<R, T>)
        sources.stream()
            .flatMap(Sources::all)
            .filter(source -> source.operation() == operation && source.series() == series)
            .findFirst()
            .orElseThrow();
  }

  static Position at(Series series, Map<String, String> values) {
    return new Position(series, values);
  }
}
