package io.github.xhsgraphql.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes payloads to an HTTP response as fast as the client reads them. Results that the client is
 * too slow to receive are queued here, and sent together when the client reads again.
 *
 * <p>Only the event loop of the response uses it.
 */
final class PayloadStream {

  /**
   * Number of heartbeat intervals after which the gateway closes a stream whose client reads
   * nothing.
   */
  private static final int MAX_STALLED = 3;

  private final RoutingContext http;
  private final HttpServerResponse response;
  private final StreamFormat format;

  private final List<String> waiting = new ArrayList<>();
  private @Nullable String whole;
  private boolean isBegun;
  private boolean isFirst = true;
  private boolean isLast;
  private int stalled;

  PayloadStream(RoutingContext http, StreamFormat format) {
    this.http = http;
    this.response = http.response();
    this.format = format;
  }

  boolean isOver() {
    return response.closed() || response.ended();
  }

  /** Sends the headers, unless they are sent already. */
  void begin() {
    if (!isBegun && !response.closed()) {
      isBegun = true;
      Responder.beginStream(http, format);
      response.drainHandler(
          drained -> {
            stalled = 0;
            flush();
          });
    }
  }

  /** Sends the initial payload. */
  void begin(String initial) {
    begin();
    write(initial);
  }

  /** Sends results, now or when the client reads again. */
  void add(List<String> results) {
    waiting.addAll(results);
    flush();
  }

  /**
   * Sends the last results, and ends the response.
   *
   * @param json the whole response if there are no results to send; otherwise null
   */
  void end(List<String> results, @Nullable String json) {
    whole = json;
    isLast = true;
    add(results);
  }

  /** Resets the stream, so that the client doesn't mistake it for complete. */
  void reset() {
    response.reset();
  }

  /**
   * Returns whether the client has stopped reading. Call this once for each heartbeat: after
   * {@value #MAX_STALLED} such heartbeats it closes the stream.
   */
  boolean checkStalled() {
    if (!isBegun || !response.writeQueueFull()) {
      return false;
    }
    stalled++;
    if (stalled >= MAX_STALLED) {
      close();
    }
    return true;
  }

  void sendHeartbeat(String heartbeat) {
    if (isBegun) {
      response.write(heartbeat);
    }
  }

  private void flush() {
    if (isOver() || response.writeQueueFull()) {
      return;
    }
    if (whole != null) {
      write(whole);
    } else if (!waiting.isEmpty()) {
      String results = String.join(",", waiting);
      waiting.clear();
      write("{\"incremental\":[" + results + "],\"hasNext\":" + !isLast + "}");
    }
  }

  private void write(String json) {
    if (response.closed()) {
      return;
    }
    Buffer bytes = format.bytes(json, isFirst, isLast);
    isFirst = false;
    if (isLast) {
      response.end(bytes);
    } else {
      response.write(bytes);
    }
  }

  /**
   * Closes the stream immediately. On HTTP/1.1 it closes the Netty channel, because Vert.x would
   * first wait for the client to read everything.
   */
  @SuppressWarnings("FutureReturnValueIgnored") // nothing depends on when it is closed
  private void close() {
    if (http.request().version() == HttpVersion.HTTP_2
        || !(http.request().connection() instanceof ConnectionBase connection)) {
      response.reset();
    } else {
      connection.channelHandlerContext().close();
    }
  }
}
