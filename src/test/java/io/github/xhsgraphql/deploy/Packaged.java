package io.github.xhsgraphql.deploy;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The packaged application in a process of its own: the native executable if the last build made
 * one, otherwise the jar.
 */
public final class Packaged implements AutoCloseable {

  private static final Path TARGET = Path.of("target");
  private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^\\s:]+:(\\d+)");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final Path output;

  private Packaged(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** Starts the application. Without arguments it runs the server. */
  public static Packaged start(Map<String, String> environment, String... arguments)
      throws IOException {
    Path output = Files.createTempFile("packaged", ".log");
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command()));
    builder.command().addAll(List.of(arguments));
    builder.environment().keySet().removeIf(name -> name.matches("(GATEWAY|TIKHUB|QUARKUS)_.*"));
    builder.environment().putAll(environment);
    builder.environment().putIfAbsent("QUARKUS_HTTP_PORT", "0");
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    return new Packaged(builder.start(), output);
  }

  /**
   * Returns the command for the package of the last build, found in the same way as Quarkus' own
   * tests do.
   */
  private static List<String> command() throws IOException {
    Properties built = new Properties();
    try (Reader artifact = Files.newBufferedReader(TARGET.resolve("quarkus-artifact.properties"))) {
      built.load(artifact);
    }
    String path = TARGET.resolve(built.getProperty("path")).toString();
    if (built.getProperty("type").equals("native")) {
      return List.of(path);
    }
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return List.of(java, "-XX:TieredStopAtLevel=1", "-jar", path);
  }

  public List<String> lines() throws IOException {
    return Files.readAllLines(output);
  }

  /** Waits until the port is open and returns it. */
  public int port() throws IOException, InterruptedException {
    while (true) {
      boolean alive = process.isAlive();
      Matcher listening = LISTENING.matcher(Files.readString(output));
      if (listening.find()) {
        return Integer.parseInt(listening.group(1));
      }
      if (!alive) {
        throw new AssertionError("ended: " + lines());
      }
      process.waitFor(50, TimeUnit.MILLISECONDS);
    }
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HTTP.send(request(path).build(), BodyHandlers.ofString());
  }

  public HttpResponse<String> query(String query) throws IOException, InterruptedException {
    String body = "{\"query\":\"" + query.replace("\"", "\\\"") + "\"}";
    return HTTP.send(
        request("/graphql")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) throws IOException, InterruptedException {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path));
  }

  /** Asks the process to end, as orchestrators do (SIGTERM). */
  void terminate() {
    process.destroy();
  }

  /** The process' ID. */
  public long pid() {
    return process.pid();
  }

  int exitCode() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new AssertionError("still running");
    }
    return process.exitValue();
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    Files.deleteIfExists(output);
  }
}
