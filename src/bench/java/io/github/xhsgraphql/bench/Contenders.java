package io.github.xhsgraphql.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who is measured: the gateway, and what stands in its place elsewhere. */
final class Contenders {

  private static final Path TAILCALL =
      Path.of("src/bench/peer/node_modules/@tailcallhq/core-linux-x64-gnu/bin/tailcall");

  private Contenders() {}

  /**
   * The gateway's jar, free to call upstream as often as it likes; with the AOT cache that
   * bench/run has recorded, as its image has one, where there is a JDK for that.
   */
  static Contender gateway(String upstream) throws IOException {
    return gateway(upstream, List.of("-Xmx1g"));
  }

  /** The same with options of Java's. */
  static Contender gateway(String upstream, List<String> options) throws IOException {
    String jdk25 = System.getenv("JAVA25_HOME");
    List<String> command = new ArrayList<>();
    command.add(
        Path.of(jdk25 == null ? System.getProperty("java.home") : jdk25, "bin", "java").toString());
    command.addAll(options);
    if (jdk25 != null) {
      command.add("-XX:AOTCache=target/bench/gateway.aot");
    }
    command.addAll(List.of("-jar", "target/quarkus-app/quarkus-run.jar"));
    return gateway("gateway", upstream, command);
  }

  private static Contender gateway(String name, String upstream, List<String> command)
      throws IOException {
    int port = Contender.freePort();
    return new Contender(
            name,
            port,
            Queries::notes,
            command,
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
        there.add(gateway("native", upstream, List.of(executable.toString(), "-Xmx1g")));
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
