package io.github.xhsgraphql.limits;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one request may ask for. What is beyond is refused before anything of it runs. */
@ConfigMapping(prefix = "gateway.limits")
public interface LimitsConfig {

  /** How large a request's body may be, in bytes. */
  @WithDefault("256K")
  MemorySize body();

  /** How large a request's variables may be, in bytes of JSON. */
  @WithDefault("64K")
  MemorySize variables();

  /** How deep objects and lists may be nested in a request's variables. */
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

  /** How many fields one operation may select, each fragment counted wherever it is spread. */
  @WithDefault("5000")
  int fields();

  /** How many fragments one operation may defer, each counted wherever it is spread. */
  @WithDefault("10")
  int deferred();

  /** How many entries an argument that is a list may have. */
  @WithDefault("50")
  int ids();

  Cost cost();

  /** What a query may cost if every list is as long as it may be. */
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

    /** How many upstream calls, if APP_V2 answers, which is asked first. */
    @WithDefault("60")
    long calls();

    /** How long a list is taken to be whose length no argument bounds. */
    @WithDefault("10")
    int assumedListSize();
  }

  /** What is done about a query's cost. */
  enum Mode {
    /** Nothing. */
    OFF,
    /** It is told in the answer. */
    MEASURE,
    /** It is told, and a query that may cost too much is refused. */
    ENFORCE
  }
}
