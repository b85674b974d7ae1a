package io.github.xhsgraphql.support;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A TikHub that sends status and headers, and not a byte of the body until it is told to. What
 * isn't planned is answered with 404.
 */
public class HeldUpstream extends HttpUpstream {

  /** What the test plans and sees. */
  public static final class Plans {

    private record Answer(int status, String first, String rest, boolean held) {}

    private record Held(HttpExchange exchange, String body) {}

    private record Asked(String path, int port) {}

    private final Map<String, Answer> answers = new HashMap<>();
    private final Queue<Held> held = new ConcurrentLinkedQueue<>();
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private volatile String signal = "";

    /** Answers whole and at once. */
    public synchronized void plan(String path, String body) {
      answers.put(path, new Answer(200, "", body, false));
    }

    /** Answers with a head, and the body when it is {@linkplain #letGo let go}. */
    public synchronized void hold(String path, int status, String body) {
      answers.put(path, new Answer(status, "", body, true));
    }

    /** Answers with a head and half of the body, and the rest when it is let go. */
    public synchronized void holdHalf(String path, String body) {
      int half = body.length() / 2;
      answers.put(path, new Answer(200, body.substring(0, half), body.substring(half), true));
    }

    /** Forgets all plans and all requests. */
    public synchronized void forget() {
      answers.clear();
      signal = "";
      asked.clear();
      held.forEach(one -> one.exchange().close());
      held.clear();
    }

    /** How many bodies are held now. */
    public int held() {
      return held.size();
    }

    /**
     * Sends all bodies that are held now. A body that the gateway asks for because of one of these
     * stays held.
     */
    public void letGo() throws IOException {
      for (Held one : List.copyOf(held)) {
        if (held.remove(one)) {
          send(one.exchange(), one.body());
        }
      }
    }

    /** Does so as soon as somebody asks for this path, before that is answered. */
    public void letGoWhenAskedFor(String path) {
      signal = path;
    }

    /** From which port each request to a path came: one for each connection. */
    public List<Integer> ports(String path) {
      return asked.stream().filter(one -> one.path().equals(path)).map(Asked::port).toList();
    }

    /** How many requests there were to a path. */
    public int calls(String path) {
      return ports(path).size();
    }

    private void answer(HttpExchange exchange) throws IOException {
      String path = exchange.getRequestURI().getPath();
      asked.add(new Asked(path, exchange.getRemoteAddress().getPort()));
      if (path.equals(signal)) {
        letGo();
      }
      Answer answer = answer(path);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(answer.status(), 0);
      exchange.getResponseBody().write(answer.first().getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
      if (answer.held()) {
        held.add(new Held(exchange, answer.rest()));
      } else {
        send(exchange, answer.rest());
      }
    }

    private synchronized Answer answer(String path) {
      return answers.getOrDefault(path, new Answer(404, "", "{\"detail\":\"Not Found\"}", false));
    }

    private static void send(HttpExchange exchange, String body) throws IOException {
      exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
      exchange.close();
    }
  }

  private final Plans plans = new Plans();

  @Override
  protected void answer(HttpExchange exchange) throws IOException {
    plans.answer(exchange);
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(
        plans, new TestInjector.AnnotatedAndMatchesType(Planned.class, Plans.class));
  }
}
