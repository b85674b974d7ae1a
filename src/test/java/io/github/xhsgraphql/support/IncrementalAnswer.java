package io.github.xhsgraphql.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An incremental response, which is read payload by payload as a client does. */
public final class IncrementalAnswer implements AutoCloseable {

  /** The Accept header that Apollo Client sends with a query that defers something. */
  public static final String MULTIPART =
      "multipart/mixed;deferSpec=20220824,application/graphql-response+json,application/json;q=0.9";

  public static final String EVENT_STREAM = "text/event-stream";

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String DELIMITER = "\r\n---";

  private final HttpResponse<InputStream> response;
  private final InputStream body;
  private boolean isBegun;

  private IncrementalAnswer(HttpResponse<InputStream> response) {
    this.response = response;
    this.body = new BufferedInputStream(response.body());
  }

  /** Posts a query. Returns when the head of the response has arrived. */
  public static IncrementalAnswer post(
      URI gateway, String accept, String query, Map<String, ?> variables) {
    try {
      byte[] request = MAPPER.writeValueAsBytes(Map.of("query", query, "variables", variables));
      return send(
          HttpRequest.newBuilder(gateway)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofByteArray(request)),
          accept);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  public static IncrementalAnswer send(HttpRequest.Builder request, String accept) {
    try {
      return new IncrementalAnswer(
          HTTP.send(request.header("Accept", accept).build(), BodyHandlers.ofInputStream()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public int status() {
    return response.statusCode();
  }

  /** Returns a header's value, or an empty string if the header is missing. */
  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** Waits for a heartbeat. A payload before it is an error. */
  public void awaitHeartbeat() {
    try {
      expect(":", until("\n\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the whole of a response that isn't a stream. */
  public JsonPath json() {
    return JsonPath.from(body);
  }

  /** Waits for the next payload and returns it. */
  public JsonPath next() {
    return nextPayload()
        .map(JsonPath::from)
        .orElseThrow(() -> new AssertionError("the stream has ended"));
  }

  /** Returns all remaining payloads. */
  public List<JsonPath> rest() {
    List<JsonPath> rest = new ArrayList<>();
    for (Optional<String> next = nextPayload(); next.isPresent(); next = nextPayload()) {
      rest.add(JsonPath.from(next.get()));
    }
    return rest;
  }

  /** Returns the payload's text, or empty at the end of the stream. */
  public Optional<String> nextPayload() {
    try {
      return header("Content-Type").startsWith(EVENT_STREAM) ? nextEvent() : nextPart();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<String> nextPart() throws IOException {
    if (!isBegun) {
      isBegun = true;
      expect("", until(DELIMITER));
    }
    String afterDelimiter = until("\r\n");
    if (afterDelimiter.equals("--")) {
      expect("", new String(body.readAllBytes(), StandardCharsets.UTF_8));
      return Optional.empty();
    }
    expect("", afterDelimiter);
    expect("content-type: application/json; charset=utf-8", until("\r\n\r\n"));
    return Optional.of(until(DELIMITER));
  }

  private Optional<String> nextEvent() throws IOException {
    String event = until("\n\n");
    while (event.startsWith(":")) {
      event = until("\n\n");
    }
    if (event.equals("event: complete\ndata:")) {
      expect("", new String(body.readAllBytes(), StandardCharsets.UTF_8));
      return Optional.empty();
    }
    String head = "event: next\ndata: ";
    expect(head, event.substring(0, head.length()));
    return Optional.of(event.substring(head.length()));
  }

  private String until(String end) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    byte[] sought = end.getBytes(StandardCharsets.US_ASCII);
    int matched = 0;
    while (matched < sought.length) {
      int next = body.read();
      if (next < 0) {
        throw new IOException(
            "the stream broke off after " + read.toString(StandardCharsets.UTF_8));
      }
      read.write(next);
      matched = next == sought[matched] ? matched + 1 : next == sought[0] ? 1 : 0;
    }
    String text = read.toString(StandardCharsets.UTF_8);
    return text.substring(0, text.length() - end.length());
  }

  private static void expect(String expected, String actual) {
    if (!expected.equals(actual)) {
      throw new AssertionError("expected '" + expected + "', not '" + actual + "'");
    }
  }

  /** Disconnects, even if the response isn't complete. */
  @Override
  public void close() {
    try {
      body.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
