package io.github.xhsgraphql.observability;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Gives every HTTP request an ID, which is in the response's {@code X-Request-Id} and in the log.
 *
 * <p>It is the ID that the client or a proxy sent if that is safe to log, otherwise a new one.
 */
@Singleton
class RequestIds {

  static final String HEADER = "X-Request-Id";

  /** The ID's key in the log's MDC. */
  static final String MDC_KEY = "requestId";

  private static final String TRACE_PARENT = "traceparent";
  private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._:+/=-]{1,128}");

  /** The filter's priority: before all that may answer by themselves, such as CORS. */
  private static final int FIRST = 1_000;

  void register(@Observes Filters filters) {
    filters.register(RequestIds::identify, FIRST);
  }

  private static void identify(RoutingContext http) {
    String sent = http.request().getHeader(HEADER);
    String id = sent != null && SANE.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
    http.response().putHeader(HEADER, id);
    MDC.put(MDC_KEY, id);
    if (VertxContext.isOnDuplicatedContext()) {
      ContextLocals.put(MDC_KEY, id);
      String parent = http.request().getHeader(TRACE_PARENT);
      if (parent != null) {
        ContextLocals.put(TRACE_PARENT, parent);
      }
    }
    http.next();
  }

  /** Returns the ID of the current HTTP request; null outside of one. */
  static @Nullable String current() {
    return local(MDC_KEY);
  }

  /**
   * Returns the W3C {@code traceparent} header of the current HTTP request; null if it has none.
   */
  static @Nullable String traceParent() {
    return local(TRACE_PARENT);
  }

  private static @Nullable String local(String key) {
    return VertxContext.isOnDuplicatedContext()
        ? ContextLocals.<String>get(key).orElse(null)
        : null;
  }
}
