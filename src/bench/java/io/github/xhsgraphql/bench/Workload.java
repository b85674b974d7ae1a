package io.github.xhsgraphql.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The queries that the whole-process benches compare contenders by. */
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

  /** Those that {@code bench.queries} names, such as {@code note,hot}; all if it isn't set. */
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

  /** How many upstream calls one request takes of those who keep no answers. */
  int calls() {
    return calls;
  }

  /**
   * The ID that is asked for.
   *
   * @param run together with the number unique in this process, but for the hot key
   */
  String id(int run, long number) {
    return switch (this) {
      case NOTE -> Queries.id("69", run, number);
      case USER, PAGE -> Queries.id("5e", run, number);
      case HOT -> Queries.id("5e", 0, 0);
    };
  }

  /** The body of a request for this ID, by the gateway's schema. */
  String body(String id) {
    return switch (this) {
      case NOTE -> Queries.note(id);
      case USER -> Queries.userWithNotes(id);
      case PAGE, HOT -> Queries.notes(id);
    };
  }
}
