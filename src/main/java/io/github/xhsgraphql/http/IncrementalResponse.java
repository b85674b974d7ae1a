package io.github.xhsgraphql.http;

import io.github.xhsgraphql.engine.Answer;
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
 * The HTTP response to one request, as long as it may take the answer in parts. The event loop
 * alone writes. Parts that the client is too slow for wait here, and go together when it takes
 * them.
 */
final class IncrementalResponse implements IncrementalDelivery {

  /** A client that takes nothing for so many heartbeats is given up. */
  private static final int MOST_STALLED = 3;

  private final RoutingContext http;
  private final HttpServerResponse response;
  private final Context loop;
  private final StreamFormat format;
  private final AnswerWriter writer;
  private final CompletableFuture<Void> abandoned = new CompletableFuture<>();
  private final long timer;

  /** Whether it is decided that the response is a stream, or that it is none. */
  private final AtomicBoolean isDecided = new AtomicBoolean();

  // The rest belongs to the event loop.
  private final List<String> waiting = new ArrayList<>();
  private @Nullable String whole;
  private boolean isBegun;
  private boolean isFirst = true;
  private boolean isLast;
  private int stalled;

  IncrementalResponse(
      RoutingContext http, StreamFormat format, AnswerWriter writer, Duration heartbeat) {
    this.http = http;
    this.response = http.response();
    this.loop = http.vertx().getOrCreateContext();
    this.format = format;
    this.writer = writer;
    this.timer = http.vertx().setPeriodic(heartbeat.toMillis(), tick -> beat());
  }

  @Override
  public CompletionStage<Void> abandoned() {
    return abandoned;
  }

  @Override
  public void initial(Answer initial) {
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
   * Ends the stream with what is left of the answer.
   *
   * @return false if there is no stream, so that the answer can be sent whole
   */
  boolean end(Answer answer) {
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
   * Breaks the stream off, so that the client doesn't take it for complete; false if there is none.
   */
  boolean fail() {
    if (isDecided.compareAndSet(false, true)) {
      return false;
    }
    loop.runOnContext(run -> response.reset());
    return true;
  }

  /**
   * The response is over.
   *
   * @param isComplete false if the client has gone before
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
      Responder.begin(http, format);
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

  private void beat() {
    if (response.closed() || response.ended()) {
      return;
    }
    if (isBegun && response.writeQueueFull()) {
      stalled++;
      if (stalled >= MOST_STALLED) {
        giveUp();
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

  /** Closes an HTTP/1.1 connection at once: Vert.x would first have the client read everything. */
  private void giveUp() {
    if (http.request().version() == HttpVersion.HTTP_2
        || !(http.request().connection() instanceof ConnectionBase connection)) {
      response.reset();
    } else {
      connection.channelHandlerContext().close();
    }
  }
}
