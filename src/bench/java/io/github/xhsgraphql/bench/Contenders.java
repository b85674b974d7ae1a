package io.github.xhsgraphql.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The measured servers: the gateway, and the alternatives to it. */
final class Contenders {

  private static final Path TAILCALL =
      Path.of("src/bench/peer/node_modules/@tailcallhq/core-linux-x64-gnu/bin/tailcall");

  private static final Map<String, String> UNLIMITED =
      Map.of("GATEWAY_UPSTREAM_RATE", "1000000", "GATEWAY_UPSTREAM_CONCURRENCY", "1000");

  private static final List<String> HEAP = List.of("-Xmx1g", "-XX:+UseParallelGC");

  /** The dialect of the gateway and of the contenders whose schemas are parts of its schema. */
  private static final Contender.Dialect SAME_SCHEMA =
      (workload, id) -> Optional.of(workload.body(id));

  private static final Path SPRING = Path.of("src/bench/peer/spring/target/spring.jar");

  /**
   * The JVM of the contenders. With {@code JAVA25_HOME} it is that one, which the gateway's image
   * has too.
   */
  private static final Optional<String> JDK_25 = Optional.ofNullable(System.getenv("JAVA25_HOME"));

  private Contenders() {}

  /**
   * Starts the contenders that {@code bench.contenders} lists, such as {@code gateway,spring}, or
   * all if it isn't set. Prints and skips those that aren't built.
   *
   * @param known the contenders that the bench can measure
   */
  static List<Contender> selected(String upstream, String... known) throws IOException {
    String names = System.getProperty("bench.contenders", String.join(",", known));
    List<Contender> started = new ArrayList<>();
    try {
      for (String name : names.split(",", -1)) {
        if (!List.of(known).contains(name)) {
          throw new IllegalArgumentException(name + " is none of " + List.of(known));
        }
        start(name, upstream)
            .ifPresentOrElse(
                started::add, () -> System.out.println("Not measured, as it isn't built: " + name));
      }
    } catch (IOException | RuntimeException e) {
      started.forEach(Contender::close);
      throw e;
    }
    return started;
  }

  private static Optional<Contender> start(String name, String upstream) throws IOException {
    return switch (name) {
      case "gateway" -> Optional.of(gateway(upstream));
      case "native" -> nativeGateway(upstream);
      case "mercurius" -> Optional.of(mercurius(upstream));
      case "spring" -> Files.exists(SPRING) ? Optional.of(spring(upstream)) : Optional.empty();
      case "tailcall" ->
          Files.exists(TAILCALL) ? Optional.of(tailcall(upstream)) : Optional.empty();
      default -> throw new IllegalArgumentException(name);
    };
  }

  /**
   * Returns the gateway's jar without a rate limit. If a JDK 25 is available, it uses the AOT cache
   * that bench/run has recorded, as the image does.
   */
  static Contender gateway(String upstream) throws IOException {
    return gateway(upstream, HEAP);
  }

  /** Returns the same gateway with other options for Java. */
  static Contender gateway(String upstream, List<String> options) throws IOException {
    return gateway("gateway", upstream, options, UNLIMITED);
  }

  /** Returns the same gateway with other settings than in comparisons. */
  static Contender gateway(String name, String upstream, Map<String, String> settings)
      throws IOException {
    return gateway(name, upstream, HEAP, settings);
  }

  private static Contender gateway(
      String name, String upstream, List<String> options, Map<String, String> settings)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(java());
    command.addAll(options);
    if (JDK_25.isPresent()) {
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
    return new Contender(name, port, SAME_SCHEMA, command, environment).awaited();
  }

  private static String java() {
    return Path.of(JDK_25.orElse(System.getProperty("java.home")), "bin", "java").toString();
  }

  /** Returns mercurius with graphql-jit, in one process as Node's users run it. */
  private static Contender mercurius(String upstream) throws IOException {
    int port = Contender.freePort();
    return new Contender(
            "mercurius",
            port,
            SAME_SCHEMA,
            List.of("node", "src/bench/peer/server.js", String.valueOf(port), upstream),
            Map.of("NODE_ENV", "production"))
        .awaited();
  }

  /** Returns Spring for GraphQL on the same JVM with as much heap as the gateway. */
  private static Contender spring(String upstream) throws IOException {
    int port = Contender.freePort();
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(HEAP);
    command.addAll(
        List.of(
            "-jar", SPRING.toString(), "--server.port=" + port, "--tikhub.base-url=" + upstream));
    return new Contender("spring", port, SAME_SCHEMA, command, Map.of()).awaited();
  }

  /** Returns the gateway's native executable, if it is built. */
  private static Optional<Contender> nativeGateway(String upstream) throws IOException {
    try (DirectoryStream<Path> executables =
        Files.newDirectoryStream(Path.of("target"), "*-runner")) {
      for (Path executable : executables) {
        return Optional.of(
            start("native", upstream, List.of(executable.toString(), "-Xmx1g"), UNLIMITED));
      }
    }
    return Optional.empty();
  }

  /**
   * Returns Tailcall, whose schema has upstream's own form. The query selects the same fields in
   * that form.
   */
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
            (workload, id) ->
                workload == Workload.PAGE || workload == Workload.HOT
                    ? Optional.of(Queries.upstreamNotes(id))
                    : Optional.empty(),
            List.of(TAILCALL.toString(), "start", config.toString()),
            Map.of("TAILCALL_TRACKER", "false"))
        .awaited();
  }
}
