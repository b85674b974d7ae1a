package io.github.xhsgraphql.http;

import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;

/** What answers can be written as. */
enum MediaType {
  /** Of GraphQL over HTTP: the status tells whether the request was executed. */
  GRAPHQL_RESPONSE("application/graphql-response+json"),
  /** As clients before that specification know it: every well-formed request is answered 200. */
  JSON("application/json");

  private final String type;

  MediaType(String type) {
    this.type = type;
  }

  /** As a Content-Type says it. */
  String header() {
    return type + "; charset=utf-8";
  }

  /**
   * What the client prefers; JSON for those who don't care.
   *
   * @return empty if it accepts neither, or its Accept can't be read
   */
  static Optional<MediaType> preferred(RoutingContext http) {
    List<MIMEHeader> accepted;
    try {
      accepted = http.parsedHeaders().accept();
    } catch (RuntimeException unreadable) {
      return Optional.empty();
    }
    if (accepted.isEmpty()) {
      return Optional.of(JSON);
    }
    return accepted.stream()
        .filter(range -> range.weight() > 0)
        .flatMap(range -> matching(range).stream())
        .findFirst();
  }

  private static Optional<MediaType> matching(MIMEHeader range) {
    if (JSON.isIn(range)) {
      return Optional.of(JSON);
    }
    return GRAPHQL_RESPONSE.isIn(range) ? Optional.of(GRAPHQL_RESPONSE) : Optional.empty();
  }

  private boolean isIn(MIMEHeader range) {
    String name = range.value().strip();
    return name.equals("*/*")
        || name.equalsIgnoreCase("application/*")
        || name.equalsIgnoreCase(type);
  }
}
