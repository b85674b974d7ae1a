package io.github.xhsgraphql.series.app;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;

/**
 * TikHub on a loopback port. It sends each path's prepared bodies in turn and records the requests.
 */
final class FakeTikHub implements AutoCloseable {

  private record Answer(int status, String body) {}

  private final HttpServer server;
  private final Map<String, Queue<Answer>> answers = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private volatile boolean gzipped;

  FakeTikHub() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/",
        exchange -> {
          // The raw query shows how values are encoded.
          String query = exchange.getRequestURI().getRawQuery();
          String path = exchange.getRequestURI().getPath().replace("/api/v1/xiaohongshu/", "");
          requests.add(path + "?" + query);
          Queue<Answer> prepared = answers.getOrDefault(path, new ArrayDeque<>());
          Answer answer = prepared.isEmpty() ? new Answer(404, "{}") : prepared.remove();
          byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
          String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
          if (accepted != null && accepted.contains("gzip")) {
            body = gzip(body);
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            gzipped = true;
          }
          exchange.sendResponseHeaders(answer.status(), body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  private static byte[] gzip(byte[] body) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
      zip.write(body);
    }
    return zipped.toByteArray();
  }

  /** Returns whether the client accepted compressed bodies, which TikHub sends. */
  boolean gzipped() {
    return gzipped;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  FakeTikHub answer(String path, String payload) {
    return answer(path, 200, Bodies.wrapped(payload));
  }

  FakeTikHub answer(String path, int status, String body) {
    answers.computeIfAbsent(path, p -> new ArrayDeque<>()).add(new Answer(status, body));
    return this;
  }

  /** Returns the requested paths with their raw queries, in order. */
  List<String> requests() {
    return requests;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
