package io.github.xhsgraphql.http;

import io.github.xhsgraphql.engine.ParsedDocument;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Decides which responses may be delivered in parts, and counts their requests in a gauge. */
@Singleton
class IncrementalResponses {

  private final ResponseWriter writer;
  private final IncrementalConfig config;
  private final AtomicInteger open = new AtomicInteger();

  IncrementalResponses(ResponseWriter writer, IncrementalConfig config, MeterRegistry registry) {
    this.writer = writer;
    this.config = config;
    Gauge.builder("gateway.graphql.incremental", open, AtomicInteger::get)
        .description("Requests in progress whose answers can be delivered in parts")
        .register(registry);
  }

  /**
   * Returns the response that delivers the response in parts. The client must accept a {@link
   * StreamFormat}. In addition, the document may contain {@code @defer}, or the client accepts no
   * {@link MediaType}.
   *
   * @return null if the response must be whole
   */
  @Nullable IncrementalResponse of(RoutingContext http, ParsedDocument document) {
    Optional<StreamFormat> format = StreamFormat.accepted(http);
    boolean isIncremental =
        format.isPresent() && (document.mayDefer() || MediaType.preferred(http).isEmpty());
    if (!isIncremental) {
      return null;
    }
    open.incrementAndGet();
    IncrementalResponse response =
        new IncrementalResponse(http, format.get(), writer, config.heartbeat());
    http.addEndHandler(
        ended -> {
          open.decrementAndGet();
          response.close(ended.succeeded());
        });
    return response;
  }
}
