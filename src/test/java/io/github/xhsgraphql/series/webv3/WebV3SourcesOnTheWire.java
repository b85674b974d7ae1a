package io.github.xhsgraphql.series.webv3;

import com.sun.net.httpserver.HttpServer;
import io.github.xhsgraphql.fallback.Source;
import io.github.xhsgraphql.fallback.Sources;
import io.github.xhsgraphql.ledger.RequestCalls;
import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Request;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.tikhub.Subject;
import io.github.xhsgraphql.tikhub.UpstreamConfig;
import io.github.xhsgraphql.token.TokenCache;
import io.github.xhsgraphql.upstream.SourceCall;
import io.github.xhsgraphql.upstream.UpstreamAddress;
import io.github.xhsgraphql.upstream.UpstreamCaller;
import io.quarkus.arc.All;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Web V3's sources, which call an upstream that sends the same payload in each response. */
abstract class WebV3SourcesOnTheWire {

  static final String NOTE = "68a0c2d4000000001c00aa01";
  static final String COMMENT = "68a0d000000000001d00bb01";
  static final String USER = "5f00000000000000010000a1";

  @Inject UpstreamAddress address;
  @Inject UpstreamCaller caller;
  @Inject UpstreamConfig config;
  @Inject TokenCache tokens;
  @Inject @All List<Sources> sources;

  final Queue<String> requests = new ConcurrentLinkedQueue<>();
  private HttpServer upstream;
  private URI before;
  private UpstreamAddress.Notice notice;
  volatile String payload = "{}";

  @BeforeEach
  void startUpstream() throws IOException {
    upstream = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    upstream.createContext(
        "/",
        exchange -> {
          requests.add(exchange.getRequestURI().toString());
          byte[] body =
              "{\"code\": 200, \"data\": {\"ok\": true, \"data\": %s}}"
                  .formatted(payload)
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    upstream.start();
    before = address.base();
    notice = address.notice().orElse(null);
    address.redirect(URI.create("http://localhost:" + upstream.getAddress().getPort()), null);
  }

  @AfterEach
  void stopUpstream() {
    upstream.stop(0);
    address.redirect(before, notice);
    tokens.clear();
  }

  /** Invokes Web V3's source of an operation for a new request. */
  SourceCall call(Operation<?, ?> operation) {
    return new SourceCall(
        caller, new RequestCalls(config), Series.WEB_V3, operation.name(), Subject.UNKNOWN, true);
  }

  @SuppressWarnings("unchecked") // a source has the types of its operation
  <R extends Request, T> Optional<String> refusal(Operation<R, T> operation, R request) {
    Source<R, T> own =
        (Source<R, T>)
            sources.stream()
                .flatMap(Sources::all)
                .filter(s -> s.operation() == operation && s.series() == Series.WEB_V3)
                .findFirst()
                .orElseThrow();
    return own.refusal().apply(request);
  }
}
