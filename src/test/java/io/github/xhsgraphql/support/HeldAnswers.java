package io.github.xhsgraphql.support;

import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.extension.ServeEventListener;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/**
 * Holds back what WireMock answers to some paths until a test releases it. WireMock counts a
 * request when it comes.
 */
public final class HeldAnswers implements ServeEventListener {

  private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();

  /** Holds the answers to all requests to a path from now on. */
  public void hold(String path) {
    held.put(path, new CountDownLatch(1));
  }

  /** Sends the answers to a path, and holds no more of them. */
  public void letGo(String path) {
    Optional.ofNullable(held.remove(path)).ifPresent(CountDownLatch::countDown);
  }

  public void letGoAll() {
    held.keySet().forEach(this::letGo);
  }

  /** WireMock has counted the request by now, and sends the answer when this returns. */
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
