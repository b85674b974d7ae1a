package io.github.xhsgraphql.upstream;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import org.jboss.resteasy.reactive.common.core.BlockingNotAllowedException;

/**
 * The body of an upstream response, collected on the event loop as its chunks arrive. The exchange
 * can be ended from outside at any time.
 *
 * <p>The REST client knows this as the stream that a method returns. A thread that reads the stream
 * would wait for each chunk: on a busy machine, waking that thread cost more than parsing. The
 * client's own aggregation ({@code byte[]}, {@code Buffer}) has no bound, and its {@code
 * Multi<Buffer>} closes the connection behind each body.
 */
final class ExchangeBody extends FilterInputStream {

  /**
   * How long the rest of a body that nobody reads may take to arrive, in milliseconds. A refusal's
   * few hundred bytes come with its head or right behind it, and its connection can then carry the
   * next call; a new connection costs three round trips.
   */
  private static final long PASSING_MILLIS = 250;

  private final HttpClientRequest request;
  private final HttpClientResponse response;
  private final Context context;
  private final CompletableFuture<byte[]> whole = new CompletableFuture<>();

  /**
   * @param stream the REST client's stream over the response
   * @param context the event loop that delivers the response
   */
  ExchangeBody(
      InputStream stream, HttpClientRequest request, HttpClientResponse response, Context context) {
    super(stream);
    this.request = request;
    this.response = response;
    this.context = context;
  }

  /**
   * The whole body, on the event loop. Fails with {@link TooLarge}, or with what broke the
   * connection.
   */
  Uni<byte[]> whole() {
    return Uni.createFrom().completionStage(whole);
  }

  /**
   * Collects the body. Call this on the response's event loop.
   *
   * @param maximum in bytes, decompressed; a larger body ends the exchange
   */
  void collect(long maximum) {
    Buffer collected = Buffer.buffer();
    try {
      if (takeWhatArrived(collected)) {
        whole.complete(collected.getBytes());
        return;
      }
    } catch (IOException broken) {
      whole.completeExceptionally(broken);
      return;
    }
    response
        .exceptionHandler(whole::completeExceptionally)
        .endHandler(end -> whole.complete(collected.getBytes()))
        .handler(
            chunk -> {
              collected.appendBuffer(chunk);
              if (collected.length() > maximum) {
                whole.completeExceptionally(new TooLarge());
                end();
              }
            })
        .resume();
  }

  /**
   * The REST client's stream asks for one chunk when it is created, and may hold that chunk. On an
   * event loop it throws instead of waiting for the next one.
   *
   * @return whether that was all
   */
  private boolean takeWhatArrived(Buffer collected) throws IOException {
    byte[] chunk = new byte[8192];
    try {
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        collected.appendBytes(chunk, 0, read);
      }
      return true;
    } catch (BlockingNotAllowedException nothingMoreYet) {
      return false;
    }
  }

  /**
   * Closes the connection if the body is still arriving. Leaves a completed body alone: its
   * connection may already serve another request.
   */
  void end() {
    if (!response.end().isComplete()) {
      context.runOnContext(
          now -> {
            response.resume();
            context.runOnContext(then -> resetUnlessEnded());
          });
    }
  }

  /** Drops a body that nobody reads, and closes the connection unless the body ends soon. */
  void letPass() {
    response.handler(null).resume();
    if (!response.end().isComplete()) {
      context.owner().setTimer(PASSING_MILLIS, soon -> end());
    }
  }

  private void resetUnlessEnded() {
    if (!response.end().isComplete()) {
      request.reset();
    }
  }

  /** The body is larger than allowed. */
  static final class TooLarge extends RuntimeException {
    TooLarge() {
      super("body over the limit", null, false, false);
    }
  }
}
