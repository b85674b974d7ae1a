package io.github.xhsgraphql.bench;

import io.github.xhsgraphql.sandbox.CannedUpstream;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Checks that all contenders return the same data for the same ID, with the expected number of
 * upstream calls. Otherwise the figures would not be comparable.
 */
final class AnswerCheck {

  /** Fields that differ between contenders. The check only compares whether they are null. */
  private static final Set<String> CURSORS = Set.of("cursor", "endCursor");

  /** A run number that no measured run has. */
  private static final int RUN = 0xffff00;

  private final CannedUpstream upstream;
  private int runs = RUN;

  AnswerCheck(CannedUpstream upstream) {
    this.upstream = upstream;
  }

  /**
   * Compares the contenders' responses to each query that they support.
   *
   * @throws IllegalStateException if responses differ or have errors, or if the number of calls is
   *     wrong
   */
  void run(List<Workload> workloads, List<Contender> contenders) throws IOException {
    for (Workload workload : workloads) {
      String id = workload.id(++runs, 0);
      Map<String, JsonObject> answers = new LinkedHashMap<>();
      for (Contender contender : contenders) {
        if (contender.answers(workload)) {
          answers.put(contender.name(), data(workload, contender, id));
        }
      }
      if (answers.isEmpty()) {
        continue;
      }
      String first = answers.keySet().iterator().next();
      answers.forEach(
          (name, answer) ->
              requireSame(
                  workload + ": the answers of " + first + " and " + name + " differ at data",
                  comparable(answers.get(first), answer),
                  comparable(answer, answers.get(first))));
      System.out.printf("Checked: %s: the same from %s%n", workload.title(), answers.keySet());
    }
  }

  private JsonObject data(Workload workload, Contender contender, String id) throws IOException {
    long before = upstream.calls();
    try (Connection connection = new Connection(contender.port())) {
      byte[] body = connection.body(contender.request(workload, id));
      JsonObject answer = new JsonObject(new String(body, StandardCharsets.UTF_8));
      long calls = upstream.calls() - before;
      if (answer.containsKey("errors") || answer.getJsonObject("data") == null) {
        throw new IllegalStateException(
            workload + ": " + contender.name() + " answers " + answer.encode());
      }
      // Contenders with a cache have the hot key from the query before it.
      if (calls != workload.calls() && workload != Workload.HOT) {
        throw new IllegalStateException(
            "%s: %s makes %d upstream calls instead of %d"
                .formatted(workload, contender.name(), calls, workload.calls()));
      }
      return answer.getJsonObject("data");
    }
  }

  /**
   * Returns what to compare: everything, or, for a response with upstream's own names, the part
   * that both have.
   */
  private static Object comparable(JsonObject answer, JsonObject other) {
    if (isByUpstreamNames(answer)) {
      return listed(
          answer.getJsonObject("posted").getJsonObject("data").getJsonObject("data"),
          "has_more",
          "notes");
    }
    if (isByUpstreamNames(other)) {
      JsonObject notes = answer.getJsonObject("user").getJsonObject("postedNotes");
      JsonObject page = notes.getJsonObject("pageInfo");
      JsonArray nodes = new JsonArray();
      notes
          .getJsonArray("edges")
          .forEach(edge -> nodes.add(((JsonObject) edge).getJsonObject("node")));
      return listed(page.copy().put("nodes", nodes), "hasNextPage", "nodes");
    }
    return plain(answer);
  }

  private static boolean isByUpstreamNames(JsonObject answer) {
    return answer.containsKey("posted");
  }

  private static Object listed(JsonObject page, String more, String list) {
    List<List<Object>> notes =
        page.getJsonArray(list).stream()
            .map(JsonObject.class::cast)
            .map(
                note -> {
                  boolean upstream = note.containsKey("likes");
                  JsonObject author = note.getJsonObject(upstream ? "user" : "author");
                  return List.of(
                      note.getValue(upstream ? "id" : "noteId"),
                      note.getValue(upstream ? "desc" : "excerpt"),
                      note.getValue(upstream ? "likes" : "likeCount"),
                      note.getValue(upstream ? "comments_count" : "commentCount"),
                      author.getValue(upstream ? "userid" : "userId"),
                      author.getValue("nickname"));
                })
            .toList();
    return List.of(page.getBoolean(more), notes);
  }

  /** Normalizes JSON as clients do: fields in any order, and timestamps as moments. */
  private static Object plain(Object json) {
    if (json instanceof JsonObject object) {
      Map<String, Object> fields = new TreeMap<>();
      object.forEach(
          field ->
              fields.put(
                  field.getKey(),
                  CURSORS.contains(field.getKey())
                      ? field.getValue() != null
                      : plain(field.getValue())));
      return fields;
    }
    if (json instanceof JsonArray array) {
      return array.stream().map(AnswerCheck::plain).toList();
    }
    if (json instanceof Number number) {
      return number.doubleValue();
    }
    return json instanceof String text ? time(text) : String.valueOf(json);
  }

  private static Object time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException noTime) {
      return text;
    }
  }

  /** Throws with the first place where the two differ. */
  private static void requireSame(String place, Object expected, Object actual) {
    if (expected instanceof Map<?, ?> fields
        && actual instanceof Map<?, ?> others
        && fields.keySet().equals(others.keySet())) {
      fields.forEach((name, value) -> requireSame(place + "." + name, value, others.get(name)));
    } else if (expected instanceof List<?> elements
        && actual instanceof List<?> others
        && elements.size() == others.size()) {
      for (int i = 0; i < elements.size(); i++) {
        requireSame(place + "[" + i + "]", elements.get(i), others.get(i));
      }
    } else if (!expected.equals(actual)) {
      throw new IllegalStateException(place + ": " + expected + " and " + actual);
    }
  }
}
