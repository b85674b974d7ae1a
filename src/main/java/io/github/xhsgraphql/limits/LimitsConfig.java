package io.github.xhsgraphql.limits;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The limits of one request. A request that exceeds one is rejected before any of it runs. */
@ConfigMapping(prefix = "gateway.limits")
public interface LimitsConfig {

  /** The largest request body, in bytes. */
  @WithDefault("256K")
  MemorySize body();

  /** The largest variables of a request, in bytes of JSON. */
  @WithDefault("64K")
  MemorySize variables();

  /** How deep objects and lists may be nested in variables. */
  @WithDefault("10")
  int variablesDepth();

  /** How many tokens a document may have. */
  @WithDefault("4000")
  int tokens();

  /** How deep fields may be nested; introspection has a limit of its own. */
  @WithDefault("15")
  int depth();

  /** How many aliases a document may have. */
  @WithDefault("30")
  int aliases();

  /** How many fields of the query root one operation may select. */
  @WithDefault("20")
  int rootFields();

  /** How many directives a document may apply. */
  @WithDefault("50")
  int directives();

  /** How many fields one operation may select, counting a fragment each time it is spread. */
  @WithDefault("5000")
  int fields();

  /** How many fragments one operation may defer, counting a fragment each time it is spread. */
  @WithDefault("10")
  int deferred();

  /** How many entries an argument that is a list may have. */
  @WithDefault("50")
  int ids();

  Cost cost();

  /** What an operation may cost if every list has its maximum length. */
  interface Cost {

    @WithDefault("enforce")
    Mode mode();

    /**
     * How many points: one for each field that may be resolved. The default holds a connection of
     * 100 comments, each with 10 replies, with all of their fields. {@code bench/run large}
     * measures what an answer of that size costs in time and memory.
     */
    @WithDefault("100000")
    long points();

    /** How many points are resolved on an event loop; a larger operation goes to other threads. */
    @WithDefault("5000")
    long eventLoopPoints();

    /** How many upstream calls, assuming that APP_V2, which is asked first, answers. */
    @WithDefault("60")
    long calls();

    /** The assumed length of a list that no argument limits. */
    @WithDefault("10")
    int assumedListSize();
  }

  /** What to do about an operation's cost. */
  enum Mode {
    /** Nothing. */
    OFF,
    /** Report it in the answer. */
    MEASURE,
    /** Report it, and reject an operation that may cost too much. */
    ENFORCE
  }
}
