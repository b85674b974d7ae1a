package io.github.xhsgraphql.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who is measured: the gateway, and what stands in its place elsewhere. */
final class Contenders {

  private static final Path TAILCALL =
      Path.of("src/bench/peer/node_modules/@tailcallhq/core-linux-x64-gnu/bin/tailcall");

  private static final Map<String, String> UNLIMITED =
      Map.of("GATEWAY_UPSTREAM_RATE", "1000000", "GATEWAY_UPSTREAM_CONCURRENCY", "1000");

  private static final List<String> HEAP = List.of("-Xmx1g");

  private Contenders() {}

  /**
   * The gateway's jar, free to call upstream as often as it likes; with the AOT cache that
   * bench/run has recorded, as its image has one, where there is a JDK for that.
   */
  static Contender gateway(String upstream) throws IOException {
    return gateway(upstream, HEAP);
  }

  /** The same with options of Java's. */
  static Contender gateway(String upstream, List<String> options) throws IOException {
    return gateway("gateway", upstream, options, UNLIMITED);
  }

  /** The same with other settings than in comparisons. */
  static Contender gateway(String name, String upstream, Map<String, String> settings)
      throws IOException {
    return gateway(name, upstream, HEAP, settings);
  }

  private static Contender gateway(
      String name, String upstream, List<String> options, Map<String, String> settings)
      throws IOException {
    String jdk25 = System.getenv("JAVA25_HOME");
    List<String> command = new ArrayList<>();
    command.add(
        Path.of(jdk25 == null ? System.getProperty("java.home") : jdk25, "bin", "java").toString());
    command.addAll(options);
    if (jdk25 != null) {
      command.add("-XX:AOTCache=target/bench/gateway.aot");
    }
    command.addAll(List.of("-jar", "target/quarkus-app/quarkus-run.jar"));
    return start(name, upstream, command, settings);
  }

  private static Contender start(
      String name, String upstream, List<String> command, Map<String, String> settings)
      throws IOException {
    int port = Contender.freePort();
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("TIKHUB_API_KEY", "bench");
    environment.put("TIKHUB_BASE_URL", upstream);
    environment.put("GATEWAY_ACCESS", "open");
    environment.put("GATEWAY_SANDBOX", "false");
    return new Contender(name, port, Queries::notes, command, environment).awaited();
  }

  /** mercurius with graphql-jit, in one process as Node's users run it. */
  static Contender mercurius(String upstream) throws IOException {
    int port = Contender.freePort();
    return new Contender(
            "mercurius",
            port,
            Queries::notes,
            List.of("node", "src/bench/peer/server.js", String.valueOf(port), upstream),
            Map.of("NODE_ENV", "production"))
        .awaited();
  }

  /** Those of the others that are there: the gateway's native executable, and Tailcall. */
  static List<Contender> others(String upstream) throws IOException {
    List<Contender> there = new ArrayList<>();
    try (DirectoryStream<Path> executables =
        Files.newDirectoryStream(Path.of("target"), "*-runner")) {
      for (Path executable : executables) {
        there.add(start("native", upstream, List.of(executable.toString(), "-Xmx1g"), UNLIMITED));
      }
    }
    if (Files.exists(TAILCALL)) {
      there.add(tailcall(upstream));
    }
    return there;
  }

  /** Tailcall with upstream's own shape as its schema: it is asked for the same fields by that. */
  private static Contender tailcall(String upstream) throws IOException {
    int port = Contender.freePort();
    String schema =
        Files.readString(Path.of("src/bench/peer/tailcall.graphql"))
            .replace("$PORT", String.valueOf(port))
            .replace("$UPSTREAM", upstream);
    Path config = Path.of("target/bench/tailcall.graphql");
    Files.createDirectories(config.getParent());
    Files.writeString(config, schema);
    return new Contender(
            "tailcall",
            port,
            Queries::upstreamNotes,
            List.of(TAILCALL.toString(), "start", config.toString()),
            Map.of("TAILCALL_TRACKER", "false"))
        .awaited();
  }
}
