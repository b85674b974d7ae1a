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
 * An upstream that sends the status and the headers at once, and holds the body until the test lets
 * it go. It answers unplanned requests with 404.
 */
public class HeldUpstream extends HttpUpstream {

  /** The planned responses, and the requests that arrived. */
  public static final class Plans {

    private record Answer(int status, String first, String rest, boolean held) {}

    private record Held(HttpExchange exchange, String body) {}

    private record ReceivedRequest(String path, int port) {}

    private final Map<String, Answer> answers = new HashMap<>();
    private final Queue<Held> held = new ConcurrentLinkedQueue<>();
    private final Queue<ReceivedRequest> requests = new ConcurrentLinkedQueue<>();
    private volatile String signal = "";

    /** Plans a response that is sent whole and at once. */
    public synchronized void plan(String path, String body) {
      answers.put(path, new Answer(200, "", body, false));
    }

    /** Plans a response whose body is held until {@link #release}. */
    public synchronized void hold(String path, int status, String body) {
      answers.put(path, new Answer(status, "", body, true));
    }

    /** Plans a response of which half of the body is held until {@link #release}. */
    public synchronized void holdHalf(String path, String body) {
      int half = body.length() / 2;
      answers.put(path, new Answer(200, body.substring(0, half), body.substring(half), true));
    }

    /** Removes all plans and the record of requests. */
    public synchronized void reset() {
      answers.clear();
      signal = "";
      requests.clear();
      held.forEach(one -> one.exchange().close());
      held.clear();
    }

    /** Returns the number of bodies that are held now. */
    public int held() {
      return held.size();
    }

    /**
     * Sends all bodies that are held now. A body that the gateway requests because of one of these
     * stays held.
     */
    public void release() throws IOException {
      for (Held one : List.copyOf(held)) {
        if (held.remove(one)) {
          send(one.exchange(), one.body());
        }
      }
    }

    /**
     * Sends all held bodies when a request to this path arrives, before that request is answered.
     */
    public void releaseOnRequest(String path) {
      signal = path;
    }

    /** Returns the client port of each request to a path, one for each connection. */
    public List<Integer> ports(String path) {
      return requests.stream()
          .filter(one -> one.path().equals(path))
          .map(ReceivedRequest::port)
          .toList();
    }

    /** Returns the number of requests to a path. */
    public int calls(String path) {
      return ports(path).size();
    }

    private void answer(HttpExchange exchange) throws IOException {
      String path = exchange.getRequestURI().getPath();
      requests.add(new ReceivedRequest(path, exchange.getRemoteAddress().getPort()));
      if (path.equals(signal)) {
        release();
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
