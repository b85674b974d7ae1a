package io.github.xhsgraphql.bench;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process that answers GraphQL on a port of the loopback. */
final class Contender implements AutoCloseable {

  private final String name;
  private final int port;
  private final Process process;

  private Contender(String name, int port, List<String> command, Map<String, String> environment)
      throws IOException {
    this.name = name;
    this.port = port;
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    Path log = Files.createDirectories(Path.of("target", "bench")).resolve(name + ".log");
    process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  /** The gateway as it is packaged, free to call upstream as often as it likes. */
  static Contender gateway(String upstream) throws IOException {
    int port = freePort();
    return new Contender(
            "gateway",
            port,
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-jar",
                new File(System.getProperty("bench.app", "target/quarkus-app"), "quarkus-run.jar")
                    .getPath()),
            Map.of(
                "QUARKUS_HTTP_PORT", String.valueOf(port),
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "TIKHUB_API_KEY", "bench",
                "TIKHUB_BASE_URL", upstream,
                "GATEWAY_ACCESS", "open",
                "GATEWAY_SANDBOX", "false",
                "GATEWAY_UPSTREAM_RATE", "1000000",
                "GATEWAY_UPSTREAM_CONCURRENCY", "1000"))
        .awaited();
  }

  /** mercurius with graphql-jit, in one process as Node's users run it. */
  static Contender peer(String upstream) throws IOException {
    int port = freePort();
    return new Contender(
            "mercurius",
            port,
            List.of("node", "src/bench/peer/server.js", String.valueOf(port), upstream),
            Map.of("NODE_ENV", "production"))
        .awaited();
  }

  String name() {
    return name;
  }

  int port() {
    return port;
  }

  /** The processor time that the process has taken so far, in seconds. */
  double cpuSeconds() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
  }

  private Contender awaited() throws IOException {
    for (int i = 0; i < 600; i++) {
      if (answers()) {
        return this;
      }
      if (endsWithin(100)) {
        break;
      }
    }
    close();
    throw new IOException(name + " didn't start; see target/bench/" + name + ".log");
  }

  private boolean answers() {
    try (Connection connection = new Connection(port)) {
      return connection.exchange(Connection.post("{\"query\":\"{__typename}\"}"));
    } catch (IOException notYet) {
      return false;
    }
  }

  private boolean endsWithin(long millis) throws IOException {
    try {
      return process.waitFor(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
