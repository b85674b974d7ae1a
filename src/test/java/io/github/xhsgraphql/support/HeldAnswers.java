package io.github.xhsgraphql.support;

import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.extension.ServeEventListener;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/**
 * Holds the responses of WireMock to some paths until a test lets them go. WireMock counts a
 * request when it arrives.
 */
public final class HeldAnswers implements ServeEventListener {

  private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();

  /** Holds the responses to all requests to a path from now on. */
  public void hold(String path) {
    held.put(path, new CountDownLatch(1));
  }

  /** Sends the responses to a path, and holds no more of them. */
  public void release(String path) {
    Optional.ofNullable(held.remove(path)).ifPresent(CountDownLatch::countDown);
  }

  public void releaseAll() {
    held.keySet().forEach(this::release);
  }

  /** Waits for the test. WireMock has counted the request before, and sends the response after. */
  @Override
  public void beforeResponseSent(ServeEvent event, Parameters parameters) {
    CountDownLatch latch = held.get(event.getRequest().getUrl().replaceAll("\\?.*", ""));
    if (latch == null) {
      return;
    }
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean applyGlobally() {
    return true;
  }

  @Override
  public String getName() {
    return "held-answers";
  }
}
