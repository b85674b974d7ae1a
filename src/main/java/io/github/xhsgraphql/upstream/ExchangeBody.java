package io.github.xhsgraphql.upstream;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.jboss.resteasy.reactive.common.core.BlockingNotAllowedException;

/**
 * The body of an upstream response. It collects the chunks on the event loop as they arrive. The
 * gateway can end the exchange at any time.
 *
 * <p>The REST client handles this object as the stream that a method returns. A thread that reads
 * the stream would wait for each chunk: on a busy machine, waking that thread cost more than
 * parsing. The client's own aggregation ({@code byte[]}, {@code Buffer}) has no size limit, and its
 * {@code Multi<Buffer>} closes the connection after each body.
 */
final class ExchangeBody extends FilterInputStream {

  /**
   * How long the rest of an unread body can take to arrive, in milliseconds. The few hundred bytes
   * of a refusal arrive with its headers or right after them. Its connection can then serve the
   * next call. A new connection costs three round trips.
   */
  private static final long PASSING_MILLIS = 250;

  /** The size of the buffer to start with, in bytes, for a body of unknown length. */
  private static final int INITIAL_LENGTH = 32 * 1024;

  /** The largest buffer to start with, in bytes, whatever length upstream announces. */
  private static final int MAX_INITIAL_LENGTH = 256 * 1024;

  private final HttpClientRequest request;
  private final HttpClientResponse response;
  private final Context context;
  private final CompletableFuture<byte[]> whole = new CompletableFuture<>();

  /** What has arrived: the first {@link #length} bytes. */
  private byte[] arrived = {};

  private int length;

  /**
   * @param stream the REST client's stream of the response
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
   * Emits the whole body on the event loop. Fails with {@link TooLarge}, or with the error that
   * broke the connection.
   */
  Uni<byte[]> whole() {
    return Uni.createFrom().completionStage(whole);
  }

  /**
   * Collects the body. Call this on the response's event loop.
   *
   * @param maximum the maximum size in bytes, decompressed. A larger body ends the exchange.
   */
  void collect(long maximum) {
    arrived = new byte[expectedLength()];
    boolean isComplete;
    try {
      isComplete = takeWhatArrived();
    } catch (IOException broken) {
      whole.completeExceptionally(broken);
      return;
    }
    if (length > maximum) {
      refuse();
    } else if (isComplete) {
      complete();
    } else {
      response
          .exceptionHandler(whole::completeExceptionally)
          .endHandler(end -> complete())
          .handler(
              chunk -> {
                append(chunk);
                if (length > maximum) {
                  refuse();
                }
              })
          .resume();
    }
  }

  private void refuse() {
    whole.completeExceptionally(new TooLarge());
    end();
  }

  /**
   * Reads what has already arrived. The REST client's stream requests one chunk when it is created,
   * so it can hold that chunk. On an event loop it throws an exception instead of waiting for the
   * next one.
   *
   * @return whether the body is complete
   */
  private boolean takeWhatArrived() throws IOException {
    try {
      int read = 0;
      while (read >= 0) {
        if (length == arrived.length) {
          // The end of the body comes next, if upstream announced the right length.
          int next = in.read();
          if (next < 0) {
            return true;
          }
          makeRoomFor(1);
          arrived[length++] = (byte) next;
        }
        read = in.read(arrived, length, arrived.length - length);
        length += Math.max(0, read);
      }
      return true;
    } catch (BlockingNotAllowedException nothingMoreYet) {
      return false;
    }
  }

  private void append(Buffer chunk) {
    makeRoomFor(chunk.length());
    chunk.getBytes(arrived, length);
    length += chunk.length();
  }

  private void makeRoomFor(int more) {
    if (arrived.length - length < more) {
      arrived = Arrays.copyOf(arrived, Math.max(2 * arrived.length, length + more));
    }
  }

  private void complete() {
    whole.complete(length == arrived.length ? arrived : Arrays.copyOf(arrived, length));
  }

  /** Returns the size to start with. A body of the announced length is copied once. */
  private int expectedLength() {
    String announced = response.getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return announced == null
          ? INITIAL_LENGTH
          : Math.max(0, Math.min(Integer.parseInt(announced), MAX_INITIAL_LENGTH));
    } catch (NumberFormatException wrong) {
      return INITIAL_LENGTH;
    }
  }

  /**
   * Closes the connection if the body is still arriving. Does nothing after the body is complete,
   * because its connection can already serve another request.
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

  /** Discards an unread body. Closes the connection unless the body ends soon. */
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

  /** Reports that the body is larger than the limit. */
  static final class TooLarge extends RuntimeException {
    TooLarge() {
      super("body over the limit", null, false, false);
    }
  }
}
