package io.github.xhsgraphql.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;

/**
 * An upstream on the JDK's own server, which gives more control over connections than WireMock
 * does.
 */
public abstract class HttpUpstream implements QuarkusTestResourceLifecycleManager {

  private final HttpServer server;

  protected HttpUpstream() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Handles a request. The implementation must close the exchange, now or later. */
  protected abstract void answer(HttpExchange exchange) throws IOException;

  @Override
  public Map<String, String> start() {
    server.createContext("/", this::answer);
    server.start();
    return Map.of(
        "gateway.sandbox",
        "false",
        "tikhub.base-url",
        "http://127.0.0.1:" + server.getAddress().getPort(),
        "tikhub.api-key",
        PlannedUpstream.KEY);
  }

  @Override
  public void stop() {
    server.stop(0);
  }
}
