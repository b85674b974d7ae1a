package io.github.xhsgraphql.deploy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The packaged application as a process of its own: the native executable if it was built, else the
 * jar.
 */
final class Packaged implements AutoCloseable {

  private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^\\s:]+:(\\d+)");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final Path output;

  private Packaged(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  static Packaged start(Map<String, String> environment) throws IOException {
    Path output = Files.createTempFile("packaged", ".log");
    ProcessBuilder builder = new ProcessBuilder(command());
    builder.environment().keySet().removeIf(name -> name.matches("(GATEWAY|TIKHUB|QUARKUS)_.*"));
    builder.environment().putAll(environment);
    builder.environment().put("QUARKUS_HTTP_PORT", "0");
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    return new Packaged(builder.start(), output);
  }

  private static List<String> command() {
    Path executable = Path.of(System.getProperty("native.image.path", "none"));
    if (Files.isExecutable(executable)) {
      return List.of(executable.toString());
    }
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return List.of(java, "-XX:TieredStopAtLevel=1", "-jar", "target/quarkus-app/quarkus-run.jar");
  }

  List<String> lines() throws IOException {
    return Files.readAllLines(output);
  }

  /** The port, as soon as it is open. */
  int port() throws IOException, InterruptedException {
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

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HTTP.send(request(path).build(), BodyHandlers.ofString());
  }

  HttpResponse<String> query(String query) throws IOException, InterruptedException {
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

  /** Asks it to end, as orchestrators do (SIGTERM). */
  void terminate() {
    process.destroy();
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
