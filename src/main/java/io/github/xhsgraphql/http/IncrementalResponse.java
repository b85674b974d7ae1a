package io.github.xhsgraphql.http;

import io.github.xhsgraphql.engine.GraphQLResponse;
import io.github.xhsgraphql.engine.IncrementalDelivery;
import io.github.xhsgraphql.engine.IncrementalResult;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The HTTP response for a {@link GraphQLResponse} that may be delivered in parts. It becomes a
 * stream only when there is a first part or a heartbeat to send. Otherwise the caller sends the
 * response whole.
 */
final class IncrementalResponse implements IncrementalDelivery {

  private final RoutingContext http;
  private final Context loop;
  private final StreamFormat format;
  private final ResponseWriter writer;
  private final PayloadStream stream;
  private final CompletableFuture<Void> abandoned = new CompletableFuture<>();
  private final long timer;

  /** Whether it is decided if the response is a stream or a whole response. */
  private final AtomicBoolean isDecided = new AtomicBoolean();

  IncrementalResponse(
      RoutingContext http, StreamFormat format, ResponseWriter writer, Duration heartbeat) {
    this.http = http;
    this.loop = http.vertx().getOrCreateContext();
    this.format = format;
    this.writer = writer;
    this.stream = new PayloadStream(http, format);
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
    loop.runOnContext(run -> stream.begin(json));
  }

  @Override
  public void incremental(List<IncrementalResult> results) {
    List<String> payloads = results.stream().map(writer::incremental).toList();
    loop.runOnContext(run -> stream.add(payloads));
  }

  /**
   * Ends the stream with the rest of the response.
   *
   * @return false if there is no stream; the caller then sends the response whole
   */
  boolean end(GraphQLResponse response) {
    if (isDecided.compareAndSet(false, true)) {
      return false;
    }
    List<String> payloads = response.last().stream().map(writer::incremental).toList();
    String whole = payloads.isEmpty() ? writer.json(response) : null;
    loop.runOnContext(run -> stream.end(payloads, whole));
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
    loop.runOnContext(run -> stream.reset());
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

  private void sendHeartbeat() {
    if (stream.isOver() || stream.checkStalled()) {
      return;
    }
    format
        .heartbeat()
        .ifPresent(
            heartbeat -> {
              if (isDecided.compareAndSet(false, true)) {
                stream.begin();
              }
              stream.sendHeartbeat(heartbeat);
            });
  }
}
