package io.github.xhsgraphql.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The queries with which the whole-process benches compare contenders. */
enum Workload {
  /** Four upstream calls: the note, its author's profile, two pages of comments. */
  NOTE("note + author + 20 comments", 4),
  /** Two upstream calls: the profile, and a page of notes. */
  USER("user + 20 posted notes", 2),
  /** One upstream call: a page of notes. */
  PAGE("20 posted notes", 1),
  /** {@link #PAGE} with the same ID in each request. */
  HOT("20 posted notes, hot key", 1);

  private final String title;
  private final int calls;

  Workload(String title, int calls) {
    this.title = title;
    this.calls = calls;
  }

  /**
   * Returns the workloads that {@code bench.queries} lists, such as {@code note,hot}, or all if it
   * isn't set.
   */
  static List<Workload> selected() {
    String names = System.getProperty("bench.queries", "");
    return names.isEmpty()
        ? List.of(values())
        : Arrays.stream(names.split(",")).map(Workload::named).toList();
  }

  private static Workload named(String name) {
    return valueOf(name.strip().toUpperCase(Locale.ROOT));
  }

  String title() {
    return title;
  }

  /** Returns the number of upstream calls of one request to a contender without a cache. */
  int calls() {
    return calls;
  }

  /**
   * Returns the ID to query.
   *
   * @param run together with the number unique in this process, except for the hot key
   */
  String id(int run, long number) {
    return switch (this) {
      case NOTE -> Queries.id("69", run, number);
      case USER, PAGE -> Queries.id("5e", run, number);
      case HOT -> Queries.id("5e", 0, 0);
    };
  }

  /** Returns the body of a request for this ID, for the gateway's schema. */
  String body(String id) {
    return switch (this) {
      case NOTE -> Queries.note(id);
      case USER -> Queries.userWithNotes(id);
      case PAGE, HOT -> Queries.notes(id);
    };
  }
}
