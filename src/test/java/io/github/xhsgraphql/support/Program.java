package io.github.xhsgraphql.support;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A program that tests start and that may be missing. {@link Needs} lists the programs of a test.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lookups have no state
public enum Program {
  NODE("Node 20 or newer with npm (https://nodejs.org)", Program::findNode),
  CHROMIUM(
      "Chromium (apt-get install chromium)",
      () -> find("chromium", "chromium-browser", "google-chrome")),
  PROMTOOL("promtool (apt-get install prometheus)", () -> find("promtool")),
  /** Missing only if none of the executables that come with the build runs. */
  REDIS("redis-server (apt-get install redis-server)", RedisServer::findExecutable);

  private static final int OLDEST_NODE = 20;

  private final String toInstall;
  private final Supplier<Optional<String>> search;

  Program(String toInstall, Supplier<Optional<String>> search) {
    this.toInstall = toInstall;
    this.search = search;
  }

  /** Returns the command that starts the program, or empty if it isn't installed or doesn't run. */
  public Optional<String> command() {
    return search.get();
  }

  /** Returns what to install, for the line that says why tests are skipped. */
  String toInstall() {
    return toInstall;
  }

  /** Returns the absolute path, because Playwright doesn't search the PATH. */
  private static Optional<String> find(String... names) {
    List<String> folders = List.of(System.getenv("PATH").split(File.pathSeparator));
    return Stream.of(names)
        .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .filter(command -> version(command).isPresent())
        .findFirst();
  }

  private static Optional<String> findNode() {
    boolean isThere =
        version("npm").isPresent()
            && version("node")
                .map(Pattern.compile("v(\\d+)\\..*", Pattern.DOTALL)::matcher)
                .filter(Matcher::matches)
                .filter(major -> Integer.parseInt(major.group(1)) >= OLDEST_NODE)
                .isPresent();
    return isThere ? Optional.of("node") : Optional.empty();
  }

  /** Returns the output of {@code --version}, or empty if the command doesn't run. */
  static Optional<String> version(String command) {
    try {
      Path output = Files.createTempFile("version", ".txt");
      try {
        Process process =
            new ProcessBuilder(command, "--version")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(30, TimeUnit.SECONDS);
        process.destroyForcibly();
        return ended && process.exitValue() == 0
            ? Optional.of(Files.readString(output, StandardCharsets.UTF_8))
            : Optional.empty();
      } finally {
        Files.delete(output);
      }
    } catch (IOException missing) {
      return Optional.empty();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
