package io.github.xhsgraphql.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Adds the security headers to responses. */
@Singleton
class SecurityHeaders {

  /** The path of GraphiQL's page and of the files that it loads. */
  private static final String PAGE = "/q/graphql-ui";

  /**
   * The content security policy of GraphiQL's page. It needs no inline scripts. It allows inline
   * styles and workers from blobs, because GraphiQL's editor creates both.
   */
  private static final String POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self' 'unsafe-inline'",
          "img-src 'self' data:",
          "font-src 'self' data:",
          "connect-src 'self'",
          "worker-src 'self' blob:",
          "manifest-src 'self'",
          "frame-ancestors 'none'",
          "base-uri 'none'",
          "form-action 'none'");

  /**
   * The priority of the filter. It runs before all filters that send a response, and after the
   * filter for the request ID.
   */
  private static final int EARLY = 900;

  private final boolean isReadByOtherPages;

  SecurityHeaders(CorsConfig cors) {
    isReadByOtherPages = cors.origins().isPresent();
  }

  void register(@Observes Filters filters) {
    filters.register(this::add, EARLY);
  }

  private void add(RoutingContext http) {
    MultiMap headers = http.response().headers();
    headers.set("X-Content-Type-Options", "nosniff");
    if (isReadByOtherPages) {
      // Quarkus' CORS filter names one origin, so caches must keep one response for each origin.
      headers.add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    }
    if (http.normalizedPath().startsWith(PAGE)) {
      headers.set("Content-Security-Policy", POLICY);
      headers.set("Referrer-Policy", "no-referrer");
    }
    http.next();
  }
}
