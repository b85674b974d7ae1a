package io.github.xhsgraphql.engine;

import graphql.language.Document;
import io.github.xhsgraphql.graphql.DocumentMemo;

/**
 * A document that can be executed: within the limits, and fitting the schema.
 *
 * @param memo what its requests have worked out from it
 */
public record ParsedDocument(String text, Document document, DocumentMemo memo) {

  /** Whether it may defer fragments. It need not, as for a comment that says so. */
  public boolean mayDefer() {
    return text.contains("defer");
  }
}
