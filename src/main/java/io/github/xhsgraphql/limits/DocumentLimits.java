package io.github.xhsgraphql.limits;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import io.github.xhsgraphql.graphql.error.ApiException;
import io.github.xhsgraphql.graphql.error.ErrorCode;
import jakarta.inject.Singleton;
import java.util.Map;

/** Checks the size of a parsed document before its validation. */
@Singleton
public class DocumentLimits {

  private final LimitsConfig config;
  private final boolean introspection;

  DocumentLimits(LimitsConfig config, SchemaConfig schema) {
    this.config = config;
    this.introspection = schema.introspection();
  }

  /**
   * Takes time in proportion to the document's size.
   *
   * @throws ApiException if the document exceeds a limit
   */
  public void check(Document document) {
    DocumentCounts counts = DocumentCounts.of(document);
    atMost(
        config.aliases(),
        counts.aliases(),
        "aliases",
        "aliases. Send several requests, or use `nodes`.");
    atMost(config.directives(), counts.directives(), "directives", "directives.");
    if (counts.introspects() && !introspection) {
      throw new ApiException(
          ErrorCode.INTROSPECTION_DISABLED, "Introspection is disabled in this gateway.", Map.of());
    }
    SelectionSize.Calculator sizes = new SelectionSize.Calculator(document);
    document
        .getDefinitionsOfType(OperationDefinition.class)
        .forEach(operation -> check(sizes.of(operation.getSelectionSet())));
  }

  private void check(SelectionSize operation) {
    if (operation.depth() > config.depth()) {
      throw Limits.exceeded(
          ErrorCode.QUERY_TOO_DEEP,
          "depth",
          config.depth(),
          operation.depth(),
          "This query nests fields %d levels deep. The maximum is %d."
              .formatted(operation.depth(), config.depth()));
    }
    atMost(config.rootFields(), operation.top(), "root-fields", "root fields.");
    atMost(
        config.fields(), operation.fields(), "fields", "fields, including those of its fragments.");
    atMost(
        config.deferred(),
        operation.deferred(),
        "deferred",
        "deferred fragments. Defer only the slowest ones.");
  }

  private static void atMost(int maximum, long requested, String limit, String what) {
    if (requested > maximum) {
      throw Limits.exceeded(
          ErrorCode.QUERY_TOO_LARGE,
          limit,
          maximum,
          requested,
          "This query has more than " + maximum + " " + what);
    }
  }
}
