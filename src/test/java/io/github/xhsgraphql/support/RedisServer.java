package io.github.xhsgraphql.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import redis.embedded.core.ExecutableProvider;
import redis.embedded.model.OsArchitecture;

/**
 * A real redis-server on a free port of the loopback interface, which tests can kill and start
 * again. It runs the machine's own executable if the PATH has one, otherwise one that comes with
 * the build.
 */
public class RedisServer implements QuarkusTestResourceLifecycleManager {

  private static final Path EXTRACTED = Path.of("target", "redis");

  /** The number of attempts to start. Another process can take the free port before Redis does. */
  private static final int ATTEMPTS = 5;

  private int port;
  private @Nullable Process process;

  @Override
  public Map<String, String> start() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    for (int attempt = 1; !isStarted(); attempt++) {
      if (attempt == ATTEMPTS) {
        throw new IllegalStateException("redis-server ends at once");
      }
    }
    return Map.of(
        "quarkus.redis.hosts", "redis://127.0.0.1:" + port, "gateway.redis.retry-after", "50ms");
  }

  private boolean isStarted() {
    port = freePort();
    try {
      startServer();
      return true;
    } catch (IllegalStateException endedAtOnce) {
      return false;
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the first executable that runs here, or empty if none does. The one for 64-bit Linux
   * needs glibc 2.34 and OpenSSL 3. The one for 32-bit Linux needs neither and also runs on 64
   * bits.
   */
  static Optional<String> findExecutable() {
    OsArchitecture here = OsArchitecture.detectOSandArchitecture();
    return Stream.concat(
            Stream.of("redis-server"),
            Stream.of(here, OsArchitecture.UNIX_x86)
                .map(ExecutableProvider.newProvidedVersionsMap()::get)
                .filter(Objects::nonNull)
                .map(RedisServer::extracted))
        .filter(command -> Program.version(command).isPresent())
        .findFirst();
  }

  /** Extracts an executable to the build's directory, where the next run finds it. */
  private static String extracted(String resource) {
    Path executable = EXTRACTED.resolve(resource.substring(1)).toAbsolutePath();
    try (InputStream packed = ExecutableProvider.class.getResourceAsStream(resource)) {
      if (!Files.isExecutable(executable)) {
        Files.createDirectories(EXTRACTED);
        Path partial = Files.createTempFile(EXTRACTED, "redis", null);
        Files.copy(Objects.requireNonNull(packed), partial, StandardCopyOption.REPLACE_EXISTING);
        partial.toFile().setExecutable(true);
        Files.move(partial, executable, StandardCopyOption.ATOMIC_MOVE);
      }
      return executable.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts the empty server and waits until it responds. */
  public final void startServer() {
    String executable = Program.REDIS.command().orElseThrow();
    ProcessBuilder command =
        new ProcessBuilder(
                executable,
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
      Process started = command.start();
      process = started;
      BufferedReader log =
          new BufferedReader(
              new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
      String line = log.readLine();
      while (line != null && !line.contains("Ready to accept connections")) {
        line = log.readLine();
      }
      if (line == null) {
        throw new IllegalStateException(executable + " ended at once");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes all data. */
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
