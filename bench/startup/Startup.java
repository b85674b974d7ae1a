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
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts a server several times, and prints how long each start took to the first GraphQL answer,
 * counted from before the process was made, the processor time that took (steadier than the clock
 * on a busy machine), and how much memory was resident right after it.
 *
 * <p>{@code java Startup.java NAME ROUNDS QUERY COMMAND…}; QUARKUS_HTTP_PORT is set for the server.
 */
public class Startup {

  private static final long GIVE_UP_NANOS = TimeUnit.SECONDS.toNanos(60);

  record Start(double millis, long processorMillis, long residentKilobytes) {}

  public static void main(String[] arguments) throws Exception {
    String name = arguments[0];
    int rounds = Integer.parseInt(arguments[1]);
    String query = arguments[2];
    List<String> command = Arrays.asList(arguments).subList(3, arguments.length);
    Start[] starts = new Start[rounds];
    for (int round = 0; round < rounds; round++) {
      starts[round] = start(command, query);
    }
    double[] millis = Arrays.stream(starts).mapToDouble(Start::millis).sorted().toArray();
    long[] processor = Arrays.stream(starts).mapToLong(Start::processorMillis).sorted().toArray();
    long[] resident = Arrays.stream(starts).mapToLong(Start::residentKilobytes).sorted().toArray();
    System.out.printf(
        "| %s | %.0f | %.0f | %.0f | %d | %d |%n",
        name,
        millis[0],
        millis[rounds / 2],
        millis[rounds - 1],
        processor[rounds / 2],
        Math.round(resident[rounds / 2] / 1024.0));
  }

  private static Start start(List<String> command, String query) throws Exception {
    int port = freePort();
    Path log = Files.createTempFile("startup", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
    builder.environment().put("QUARKUS_SHUTDOWN_DELAY", "0s");
    long begun = System.nanoTime();
    Process process = builder.start();
    try {
      while (true) {
        String answer = ask(port, query);
        if (answer != null && answer.contains("\"data\":{")) {
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

  /** Null while nobody listens. */
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

  /** User and system time so far; Linux counts it in hundredths of a second. */
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
