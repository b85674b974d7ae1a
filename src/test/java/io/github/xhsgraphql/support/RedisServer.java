package io.github.xhsgraphql.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** A real redis-server on a loopback port, that tests can kill and bring back. */
public class RedisServer implements QuarkusTestResourceLifecycleManager {

  private int port;
  private @Nullable Process process;

  @Override
  public Map<String, String> start() {
    port = freePort();
    startServer();
    return Map.of(
        "quarkus.redis.hosts", "redis://127.0.0.1:" + port, "gateway.redis.retry-after", "50ms");
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts the server, with nothing in it, and waits until it answers. */
  public final void startServer() {
    ProcessBuilder command =
        new ProcessBuilder(
                "redis-server",
                "--port",
                String.valueOf(port),
                "--bind",
                "127.0.0.1",
                "--save",
                "",
                "--appendonly",
                "no")
            .redirectErrorStream(true);
    try {
      process = command.start();
      BufferedReader log =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      String line = log.readLine();
      while (line != null && !line.contains("Ready to accept connections")) {
        line = log.readLine();
      }
      if (line == null) {
        throw new IllegalStateException("redis-server ended at once");
      }
    } catch (IOException missing) {
      Assumptions.assumeTrue(
          System.getenv("CI") != null, "no redis-server here: apt-get install redis-server");
      throw new UncheckedIOException("CI must install redis-server", missing);
    }
  }

  /** Removes all that is in it. */
  public final void flush() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write("FLUSHALL\r\n".getBytes(StandardCharsets.US_ASCII));
      byte[] answer = socket.getInputStream().readNBytes(3);
      if (!new String(answer, StandardCharsets.US_ASCII).equals("+OK")) {
        throw new IllegalStateException("redis-server refuses to be emptied");
      }
    } catch (IOException dead) {
      throw new UncheckedIOException(dead);
    }
  }

  /** Kills the server as a crash does. */
  public final void kill() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
  }

  @Override
  public void stop() {
    kill();
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(this, new TestInjector.MatchesType(RedisServer.class));
  }
}
