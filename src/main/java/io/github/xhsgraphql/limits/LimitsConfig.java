package io.github.xhsgraphql.limits;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** The limits of one request. A request that exceeds one is rejected before any of it runs. */
@ConfigMapping(prefix = "gateway.limits")
public interface LimitsConfig {

  /** The maximum size of a request body, in bytes. */
  @WithDefault("256K")
  MemorySize body();

  /** The maximum size of a request's variables, in bytes of JSON. */
  @WithDefault("64K")
  MemorySize variables();

  /** The maximum nesting depth of objects and lists in variables. */
  @WithDefault("10")
  @Min(1)
  int variablesDepth();

  /** The maximum number of tokens in a document. */
  @WithDefault("4000")
  @Min(1)
  int tokens();

  /** The maximum nesting depth of fields. Introspection has a separate limit. */
  @WithDefault("15")
  @Min(1)
  int depth();

  /** The maximum number of aliases in a document. */
  @WithDefault("30")
  @Min(0)
  int aliases();

  /** The maximum number of root fields in an operation. */
  @WithDefault("20")
  @Min(1)
  int rootFields();

  /** The maximum number of directives that a document applies. */
  @WithDefault("50")
  @Min(0)
  int directives();

  /** The maximum number of fields in an operation. A fragment counts each time it is spread. */
  @WithDefault("5000")
  @Min(1)
  int fields();

  /**
   * The maximum number of deferred fragments in an operation. A fragment counts each time it is
   * spread.
   */
  @WithDefault("10")
  @Min(0)
  int deferred();

  /** The maximum number of entries in a list argument, such as {@code ids}. */
  @WithDefault("50")
  @Min(1)
  int ids();

  Cost cost();

  /** The limits of what an operation can cost if every list has its maximum length. */
  interface Cost {

    /** How the gateway handles the cost of an operation. */
    @WithDefault("enforce")
    Mode mode();

    /**
     * The maximum number of points. Each field that can be resolved counts as one point. The
     * default allows a connection of 100 comments, each with 10 replies, with all of their fields.
     * {@code bench/run large} measures the time and memory of an answer of that size.
     */
    @WithDefault("100000")
    @Min(1)
    long points();

    /**
     * The maximum number of points that are resolved on an event loop. Other threads resolve larger
     * operations.
     */
    @WithDefault("5000")
    @Min(0)
    long eventLoopPoints();

    /** The maximum number of upstream calls, assuming that APP_V2 answers. */
    @WithDefault("60")
    @Min(0)
    long calls();

    /** The assumed length of a list that no argument limits. */
    @WithDefault("10")
    @Min(1)
    int assumedListSize();
  }

  /** How the gateway handles the cost of an operation. */
  enum Mode {
    /** Ignore it. */
    OFF,
    /** Report it in the response. */
    MEASURE,
    /** Report it, and reject an operation that may cost too much. */
    ENFORCE
  }
}
