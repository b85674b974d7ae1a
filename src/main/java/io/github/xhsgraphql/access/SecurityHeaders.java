package io.github.xhsgraphql.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** What browsers are told to be careful with. */
@Singleton
class SecurityHeaders {

  /** GraphiQL's page, and whatever it loads. */
  private static final String PAGE = "/q/graphql-ui";

  /**
   * Scripts are the page's own files; none is inline. GraphiQL's editor makes style elements and
   * workers by itself.
   */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
          + " font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; manifest-src"
          + " 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

  /** Before whatever answers by itself; behind the request's ID. */
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
      // Quarkus' filter names the one origin that asked; kept answers are good for no other.
      headers.add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    }
    if (http.normalizedPath().startsWith(PAGE)) {
      headers.set("Content-Security-Policy", POLICY);
      headers.set("Referrer-Policy", "no-referrer");
    }
    http.next();
  }
}
