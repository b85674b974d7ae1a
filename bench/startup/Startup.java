import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * Starts a server several times and prints three figures: the time from before the creation of the
 * process to the first right GraphQL response, the processor time (which is steadier than the clock
 * on a busy machine), and the resident memory right after the response.
 *
 * <p>{@code java Startup.java ROUNDS QUERY EXPECTED VARIANT… -- COMMAND…}. The response is right if
 * it contains EXPECTED. A VARIANT is the name of a row, which may be followed by environment
 * variables, as in {@code "without x;X=off"}. Each round starts each variant once, so that other
 * load on the machine affects all of them. The server gets QUARKUS_HTTP_PORT and TIKHUB_BASE_URL,
 * the address of an upstream that has one user.
 */
public class Startup {

  private static final long GIVE_UP_NANOS = TimeUnit.SECONDS.toNanos(60);

  /** App V2's response for any user. */
  private static final String USER =
      """
      {"code":200,"message":"Request successful.","router":"/api/v1/xiaohongshu/app_v2/get_user_info",\
      "data":{"code":0,"success":true,"msg":"成功","data":{"userid":"5e0a1b2c0000000001007a01",\
      "nickname":"invented","red_id":"invented1","desc":"","images":"https://example.com/a.jpg",\
      "gender":2,"ip_location":"Sichuan","fans":4711,"follows":12,"liked":30,"collected":3,\
      "ndiscovery":60,"tags":[],"red_official_verify_type":0,"tab_public":{"collection":true}}}}
      """;

  record Variant(String name, Map<String, String> environment, List<Start> starts) {

    static Variant of(String argument) {
      String[] parts = argument.split(";");
      Map<String, String> environment = new HashMap<>();
      for (String variable : Arrays.asList(parts).subList(1, parts.length)) {
        environment.put(variable.split("=", 2)[0], variable.split("=", 2)[1]);
      }
      return new Variant(parts[0], environment, new ArrayList<>());
    }

    String row() {
      return String.format(
          "| %s | %.0f | %.0f | %.0f | %.0f | %.0f |",
          name,
          at(Start::millis, 0),
          at(Start::millis, starts.size() / 2),
          at(Start::millis, starts.size() - 1),
          at(Start::processorMillis, starts.size() / 2),
          at(Start::residentKilobytes, starts.size() / 2) / 1024);
    }

    private double at(ToDoubleFunction<Start> figure, int place) {
      return starts.stream().mapToDouble(figure).sorted().skip(place).findFirst().orElseThrow();
    }
  }

  record Start(double millis, long processorMillis, long residentKilobytes) {}

  public static void main(String[] arguments) throws Exception {
    List<String> all = Arrays.asList(arguments);
    int command = all.indexOf("--");
    int rounds = Integer.parseInt(all.get(0));
    List<Variant> variants = all.subList(3, command).stream().map(Variant::of).toList();
    HttpServer upstream = upstream();
    try {
      for (int round = 0; round < rounds; round++) {
        for (Variant variant : variants) {
          ProcessBuilder builder = new ProcessBuilder(all.subList(command + 1, all.size()));
          builder.environment().putAll(variant.environment());
          builder
              .environment()
              .put("TIKHUB_BASE_URL", "http://127.0.0.1:" + upstream.getAddress().getPort());
          variant.starts().add(start(builder, all.get(1), all.get(2)));
        }
      }
    } finally {
      upstream.stop(0);
    }
    variants.forEach(variant -> System.out.println(variant.row()));
  }

  private static HttpServer upstream() throws IOException {
    byte[] body = USER.getBytes(StandardCharsets.UTF_8);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/api/v1/xiaohongshu/app_v2/get_user_info",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static Start start(ProcessBuilder builder, String query, String expected)
      throws Exception {
    int port = freePort();
    Path log = Files.createTempFile("startup", ".log");
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
    builder.environment().put("QUARKUS_SHUTDOWN_DELAY", "0s");
    long begun = System.nanoTime();
    Process process = builder.start();
    try {
      while (true) {
        String answer = ask(port, query);
        if (answer != null && answer.contains(expected)) {
          double millis = (System.nanoTime() - begun) / 1e6;
          return new Start(millis, processorMillis(process.pid()), resident(process.pid()));
        }
        if (answer != null || !process.isAlive() || System.nanoTime() - begun > GIVE_UP_NANOS) {
          throw new IOException("no answer but " + answer + "\n" + Files.readString(log));
        }
        Thread.sleep(1);
      }
    } finally {
      process.destroy();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      Files.delete(log);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Returns the response, or null while no server listens. */
  private static String ask(int port, String query) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
      byte[] body =
          ("{\"query\":\"" + query.replace("\"", "\\\"") + "\"}").getBytes(StandardCharsets.UTF_8);
      String head =
          "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
              + "Accept: application/json\r\nConnection: close\r\nContent-Length: "
              + body.length
              + "\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(body);
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      InputStream in = socket.getInputStream();
      in.transferTo(answer);
      return answer.toString(StandardCharsets.UTF_8);
    } catch (java.net.ConnectException notYet) {
      return null;
    }
  }

  /** Returns the user and system time so far. Linux counts it in hundredths of a second. */
  private static long processorMillis(long pid) throws IOException {
    String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return 10 * (Long.parseLong(fields[11]) + Long.parseLong(fields[12]));
  }

  private static long resident(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(-1);
  }
}
