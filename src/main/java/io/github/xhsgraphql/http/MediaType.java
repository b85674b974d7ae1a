package io.github.xhsgraphql.http;

import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;

/** The media types of responses that are sent whole. */
enum MediaType {
  /** Defined by GraphQL over HTTP. The HTTP status shows whether the request was executed. */
  GRAPHQL_RESPONSE("application/graphql-response+json"),
  /**
   * For clients that predate that specification. A well-formed request gets status 200 even if its
   * document is rejected.
   */
  JSON("application/json");

  private final String type;

  MediaType(String type) {
    this.type = type;
  }

  /** Returns the value of the Content-Type header. */
  String header() {
    return type + "; charset=utf-8";
  }

  /**
   * Returns the media type that the client prefers; JSON if it has no preference.
   *
   * @return empty if the client accepts neither, or if its Accept header can't be parsed
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
