package io.github.xhsgraphql.http;

import io.github.xhsgraphql.engine.GraphQLResponse;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats of responses that are sent in several payloads. */
enum StreamFormat {
  /**
   * One part for each payload, in the format that Apollo's clients, urql and others read. The
   * delimiter that ends a part is sent together with the part, because clients wait for it.
   *
   * <p>This format has no heartbeat. Some clients fail on a part without results, and on white
   * space after a delimiter.
   *
   * <p>Apollo's client for iOS mistakes a delimiter within a text for the end of the part, and
   * requires header names in lower case. GraphiQL 3 requires the boundary as the last parameter.
   */
  MULTIPART("multipart/mixed", "multipart/mixed; deferSpec=20220824; boundary=\"-\"") {
    @Override
    String payload(String json, boolean isFirst, boolean isLast) {
      return (isFirst ? "\r\n---\r\n" : "")
          + "content-type: application/json; charset=utf-8\r\n\r\n"
          + json.replace("---", "--\\u002d")
          + "\r\n---"
          + (isLast ? "--" : "")
          + "\r\n";
    }

    @Override
    boolean accepts(MIMEHeader range) {
      return super.accepts(range)
          && range.parameters().entrySet().stream()
              .allMatch(parameter -> allows(parameter.getKey(), parameter.getValue()));
    }

    /**
     * Includes {@code hasNext}, because clients of this format read it to find out if more parts
     * follow.
     */
    @Override
    Buffer only(ResponseWriter writer, GraphQLResponse response) {
      return bytes(writer.only(response), true, true);
    }

    /**
     * Returns whether this format allows the parameter. Clients request other protocols, such as
     * that of subscriptions, with other parameters whose names end in {@code Spec}.
     */
    private static boolean allows(String parameter, String value) {
      String name = parameter.strip().toLowerCase(Locale.ROOT);
      return name.equals("deferspec")
          ? value.strip().replace("\"", "").equals("20220824")
          : !name.endsWith("spec");
    }
  },

  /** GraphQL over Server-Sent Events, in distinct connections mode. */
  EVENT_STREAM("text/event-stream", "text/event-stream; charset=utf-8") {
    @Override
    String payload(String json, boolean isFirst, boolean isLast) {
      return "event: next\ndata: " + json + "\n\n" + (isLast ? "event: complete\ndata:\n\n" : "");
    }

    @Override
    Optional<String> heartbeat() {
      return Optional.of(":\n\n");
    }
  };

  private final String type;
  private final String header;

  StreamFormat(String type, String header) {
    this.type = type;
    this.header = header;
  }

  /**
   * Returns the format that the client prefers among those that its Accept header names. A range
   * such as {@code *}{@code /*} names none, because clients that can read a stream name its format.
   *
   * @return empty if the header names no format or can't be parsed
   */
  static Optional<StreamFormat> accepted(RoutingContext http) {
    List<MIMEHeader> accepted;
    try {
      accepted = http.parsedHeaders().accept();
    } catch (RuntimeException unreadable) {
      return Optional.empty();
    }
    return accepted.stream()
        .filter(range -> range.weight() > 0)
        .flatMap(range -> Arrays.stream(values()).filter(format -> format.accepts(range)))
        .findFirst();
  }

  boolean accepts(MIMEHeader range) {
    return range.value().strip().equalsIgnoreCase(type);
  }

  /** Returns the value of the Content-Type header. */
  String header() {
    return header;
  }

  /** Encodes one payload with its framing. */
  Buffer bytes(String json, boolean isFirst, boolean isLast) {
    return Buffer.buffer(payload(json, isFirst, isLast).getBytes(StandardCharsets.UTF_8));
  }

  abstract String payload(String json, boolean isFirst, boolean isLast);

  /** Encodes a whole response as a stream with a single payload. */
  Buffer only(ResponseWriter writer, GraphQLResponse response) {
    return bytes(writer.json(response), true, true);
  }

  /**
   * Returns what may be sent between payloads at any time, to keep proxies from closing the
   * connection as idle. Empty if the format has no heartbeat.
   */
  Optional<String> heartbeat() {
    return Optional.empty();
  }
}
