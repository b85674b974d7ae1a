package io.github.xhsgraphql.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process that serves GraphQL on a port of the loopback interface. */
final class Contender implements AutoCloseable {

  private final String name;
  private final int port;
  private final Dialect dialect;
  private final Process process;

  /** How to query a contender. */
  interface Dialect {

    /**
     * Returns the body of the request for this ID, or empty if the contender doesn't support the
     * query.
     */
    Optional<String> body(Workload workload, String id);
  }

  Contender(
      String name, int port, Dialect dialect, List<String> command, Map<String, String> environment)
      throws IOException {
    this.name = name;
    this.port = port;
    this.dialect = dialect;
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    Path log = Files.createDirectories(Path.of("target", "bench")).resolve(name + ".log");
    process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    // This also ends the process if the bench is interrupted.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
  }

  boolean answers(Workload workload) {
    return dialect.body(workload, "").isPresent();
  }

  /** Returns a request for the object with this ID. */
  byte[] request(Workload workload, String id) {
    return Connection.post(dialect.body(workload, id).orElseThrow());
  }

  String name() {
    return name;
  }

  int port() {
    return port;
  }

  /** Returns the processor time that the process has used so far, in seconds. */
  double cpuSeconds() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
  }

  /** Returns the resident memory of the process, which Linux reports. */
  long residentBytes() {
    try (Stream<String> status = Files.lines(Path.of("/proc", process.pid() + "", "status"))) {
      return status
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
          .findFirst()
          .orElse(0);
    } catch (IOException ended) {
      return 0;
    }
  }

  /** Waits until the contender responds. */
  Contender awaited() throws IOException {
    for (int i = 0; i < 600; i++) {
      if (isUp()) {
        return this;
      }
      if (endsWithin(100)) {
        break;
      }
    }
    close();
    throw new IOException(name + " didn't start; see target/bench/" + name + ".log");
  }

  private boolean isUp() {
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

  /** Returns a free port of the loopback interface. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
