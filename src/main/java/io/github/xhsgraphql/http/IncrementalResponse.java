package io.github.xhsgraphql.http;

import io.github.xhsgraphql.engine.GraphQLResponse;
import io.github.xhsgraphql.engine.IncrementalDelivery;
import io.github.xhsgraphql.engine.IncrementalResult;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP response for a {@link GraphQLResponse} that may be delivered in parts. It becomes a
 * stream only when there is a first part or a heartbeat to send. Otherwise the caller sends the
 * response whole.
 *
 * <p>Only the event loop writes to the response. Parts that the client is too slow to receive are
 * queued here, and sent together when the client reads again.
 */
final class IncrementalResponse implements IncrementalDelivery {

  /**
   * Number of heartbeat intervals after which the gateway closes a stream whose client reads
   * nothing.
   */
  private static final int MAX_STALLED = 3;

  private final RoutingContext http;
  private final HttpServerResponse response;
  private final Context loop;
  private final StreamFormat format;
  private final ResponseWriter writer;
  private final CompletableFuture<Void> abandoned = new CompletableFuture<>();
  private final long timer;

  /** Whether it is decided if the response is a stream or a whole response. */
  private final AtomicBoolean isDecided = new AtomicBoolean();

  // Only the event loop accesses the following fields.
  private final List<String> waiting = new ArrayList<>();
  private @Nullable String whole;
  private boolean isBegun;
  private boolean isFirst = true;
  private boolean isLast;
  private int stalled;

  IncrementalResponse(
      RoutingContext http, StreamFormat format, ResponseWriter writer, Duration heartbeat) {
    this.http = http;
    this.response = http.response();
    this.loop = http.vertx().getOrCreateContext();
    this.format = format;
    this.writer = writer;
    this.timer = http.vertx().setPeriodic(heartbeat.toMillis(), tick -> sendHeartbeat());
  }

  @Override
  public CompletionStage<Void> abandoned() {
    return abandoned;
  }

  @Override
  public void initial(GraphQLResponse initial) {
    String json = writer.initial(initial);
    isDecided.set(true);
    loop.runOnContext(
        run -> {
          begin();
          write(json);
        });
  }

  @Override
  public void incremental(List<IncrementalResult> results) {
    List<String> written = results.stream().map(writer::incremental).toList();
    loop.runOnContext(
        run -> {
          waiting.addAll(written);
          flush();
        });
  }

  /**
   * Ends the stream with the rest of the response.
   *
   * @return false if there is no stream; the caller then sends the response whole
   */
  boolean end(GraphQLResponse answer) {
    if (isDecided.compareAndSet(false, true)) {
      return false;
    }
    List<String> written = answer.last().stream().map(writer::incremental).toList();
    String all = written.isEmpty() ? writer.json(answer) : null;
    loop.runOnContext(
        run -> {
          waiting.addAll(written);
          whole = all;
          isLast = true;
          flush();
        });
    return true;
  }

  /**
   * Resets the stream, so that the client doesn't mistake it for complete.
   *
   * @return false if there is no stream
   */
  boolean fail() {
    if (isDecided.compareAndSet(false, true)) {
      return false;
    }
    loop.runOnContext(run -> response.reset());
    return true;
  }

  /**
   * Releases resources after the response has ended. If the client has disconnected, completes
   * {@link #abandoned}.
   *
   * @param isComplete false if the client disconnected before the end of the response
   */
  void close(boolean isComplete) {
    http.vertx().cancelTimer(timer);
    if (!isComplete) {
      abandoned.complete(null);
    }
  }

  private void begin() {
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

  private void flush() {
    if (response.closed() || response.ended() || response.writeQueueFull()) {
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
    var bytes = format.bytes(json, isFirst, isLast);
    isFirst = false;
    if (isLast) {
      response.end(bytes);
    } else {
      response.write(bytes);
    }
  }

  private void sendHeartbeat() {
    if (response.closed() || response.ended()) {
      return;
    }
    if (isBegun && response.writeQueueFull()) {
      stalled++;
      if (stalled >= MAX_STALLED) {
        closeStalled();
      }
      return;
    }
    format
        .heartbeat()
        .ifPresent(
            heartbeat -> {
              if (isDecided.compareAndSet(false, true)) {
                begin();
              }
              if (isBegun) {
                response.write(heartbeat);
              }
            });
  }

  /**
   * Closes the stream immediately. On HTTP/1.1 it closes the Netty channel, because Vert.x would
   * first wait for the client to read everything.
   */
  @SuppressWarnings("FutureReturnValueIgnored") // nothing depends on the end of the close
  private void closeStalled() {
    if (http.request().version() == HttpVersion.HTTP_2
        || !(http.request().connection() instanceof ConnectionBase connection)) {
      response.reset();
    } else {
      connection.channelHandlerContext().close();
    }
  }
}
