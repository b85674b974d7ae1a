package io.github.xhsgraphql.http;

import io.github.xhsgraphql.engine.Answer;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The ways to write an answer in several payloads. */
enum StreamFormat {
  /**
   * A part for each payload, of the form that Apollo's clients, urql and others read. The delimiter
   * that ends a part is sent with it, as clients wait for it.
   *
   * <p>It has no heartbeat: some clients fail on a part without results, and on white space behind
   * a delimiter. Apollo's for iOS also takes the delimiter for one within a text, and wants header
   * names in lower case. GraphiQL 3 wants the boundary as the last parameter.
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
              .allMatch(parameter -> isOfDefer(parameter.getKey(), parameter.getValue()));
    }

    /** Whoever reads the parts looks there for whether there are more. */
    @Override
    Buffer only(AnswerWriter writer, Answer answer) {
      return bytes(writer.only(answer), true, true);
    }

    /** Clients ask for other protocols, such as that of subscriptions, by other parameters. */
    private static boolean isOfDefer(String parameter, String value) {
      String name = parameter.strip().toLowerCase(Locale.ROOT);
      return name.equals("deferspec")
          ? value.strip().replace("\"", "").equals("20220824")
          : !name.endsWith("spec");
    }
  },

  /** GraphQL over Server-Sent Events, in its distinct connections mode. */
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
   * What the client prefers of those that it names. A range such as {@code *}{@code /*} names none:
   * a client that takes a stream says so.
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

  /** As a Content-Type says it. */
  String header() {
    return header;
  }

  /** One payload with all that belongs around it. */
  Buffer bytes(String json, boolean isFirst, boolean isLast) {
    return Buffer.buffer(payload(json, isFirst, isLast).getBytes(StandardCharsets.UTF_8));
  }

  abstract String payload(String json, boolean isFirst, boolean isLast);

  /** A whole answer as a stream of its own. */
  Buffer only(AnswerWriter writer, Answer answer) {
    return bytes(writer.json(answer), true, true);
  }

  /** What may be sent at any time between payloads, so that a connection isn't taken for idle. */
  Optional<String> heartbeat() {
    return Optional.empty();
  }
}
