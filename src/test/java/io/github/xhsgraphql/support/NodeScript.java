package io.github.xhsgraphql.support;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A script of {@code src/test/clients} that Node runs against the application under test. Its npm
 * packages are installed from the lock file first. Its tests are marked with {@link Program#NODE}.
 */
public final class NodeScript {

  private static final Path CLIENTS = Path.of("src/test/clients");

  /**
   * The result of a script.
   *
   * @param output everything that the script printed
   */
  public record Result(int exitCode, String output) {}

  private NodeScript() {}

  public static Result run(String script, String... arguments) {
    install();
    List<String> command = new ArrayList<>(List.of("node", script));
    command.addAll(List.of(arguments));
    return run(command);
  }

  private static synchronized void install() {
    if (!isInstalled()) {
      Result installed = run(List.of("npm", "ci", "--no-audit", "--no-fund"));
      if (installed.exitCode() != 0) {
        fail("npm ci: " + installed.output());
      }
    }
  }

  /** npm writes the hidden file last. */
  private static boolean isInstalled() {
    try {
      Path installed = CLIENTS.resolve("node_modules/.package-lock.json");
      return Files.exists(installed)
          && Files.getLastModifiedTime(installed)
                  .compareTo(Files.getLastModifiedTime(CLIENTS.resolve("package-lock.json")))
              >= 0;
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static Result run(List<String> command) {
    try {
      Path output = Files.createTempFile("node", ".log");
      Process process =
          new ProcessBuilder(command)
              .directory(CLIENTS.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      boolean ended = process.waitFor(5, TimeUnit.MINUTES);
      process.destroyForcibly();
      String printed = Files.readString(output, StandardCharsets.UTF_8);
      Files.delete(output);
      return new Result(ended ? process.exitValue() : -1, printed);
    } catch (IOException notFound) {
      throw new IllegalStateException(command.get(0) + " can't be run", notFound);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
