package io.github.xhsgraphql.upstream;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jboss.resteasy.reactive.common.core.BlockingNotAllowedException;
import org.junit.jupiter.api.Test;

/** Tests the size limit of what the REST client received before the gateway collects the body. */
class ExchangeBodyTest {

  private static final int MAXIMUM = 10;

  private final AtomicInteger resets = new AtomicInteger();

  @Test
  void aCompleteBodyOfTheMaximumSizeIsCollected() {
    assertThat(whole(received(MAXIMUM), Future.succeededFuture()))
        .isCompletedWithValueMatching(body -> body.length == MAXIMUM);
  }

  @Test
  void aCompleteBodyThatIsTooLargeIsRejected() {
    assertThat(whole(received(MAXIMUM + 1), Future.succeededFuture()))
        .failsWithin(Duration.ZERO)
        .withThrowableOfType(ExecutionException.class)
        .withCauseInstanceOf(ExchangeBody.TooLarge.class);
    assertThat(resets).as("the connection stays open").hasValue(0);
  }

  @Test
  void aFirstChunkThatIsTooLargeEndsTheExchange() {
    InputStream first = new SequenceInputStream(received(MAXIMUM + 1), nothingMoreYet());
    assertThat(whole(first, Promise.<Void>promise().future()))
        .failsWithin(Duration.ZERO)
        .withThrowableOfType(ExecutionException.class)
        .withCauseInstanceOf(ExchangeBody.TooLarge.class);
    assertThat(resets).hasValue(1);
  }

  /**
   * Collects a body.
   *
   * @param stream what the REST client has received of it
   * @param end the end of the response
   */
  private CompletableFuture<byte[]> whole(InputStream stream, Future<Void> end) {
    ExchangeBody body =
        new ExchangeBody(
            stream,
            proxy(HttpClientRequest.class, "reset", arguments -> resets.incrementAndGet() > 0),
            proxy(HttpClientResponse.class, "end", arguments -> end),
            proxy(Context.class, "runOnContext", ExchangeBodyTest::run));
    body.collect(MAXIMUM);
    return body.whole().subscribeAsCompletionStage();
  }

  private static InputStream received(int length) {
    return new ByteArrayInputStream("x".repeat(length).getBytes(US_ASCII));
  }

  private static InputStream nothingMoreYet() {
    return new InputStream() {
      @Override
      public int read() {
        throw new BlockingNotAllowedException("on the event loop");
      }

      @Override
      public int read(byte[] into, int start, int length) {
        return read();
      }
    };
  }

  private static Object run(Object[] arguments) {
    ((Handler<?>) arguments[0]).handle(null);
    return true;
  }

  /** Returns an object with one method. Fluent methods do nothing, and all others return null. */
  private static <T> T proxy(Class<T> type, String name, Function<Object[], Object> method) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, called, arguments) -> {
              if (called.getName().equals(name)) {
                return method.apply(arguments);
              }
              return called.getReturnType().isInstance(self) ? self : null;
            }));
  }
}
