package io.github.xhsgraphql.engine;

import graphql.language.Document;
import io.github.xhsgraphql.graphql.request.DocumentMemo;

/**
 * A parsed document that is within the limits and valid for the schema.
 *
 * @param memo the values that requests have computed from this document
 */
public record ParsedDocument(String text, Document document, DocumentMemo memo) {

  /**
   * Returns whether the document may contain {@code @defer}. If true, it may still have none, for
   * example if only a comment contains the word.
   */
  public boolean mayDefer() {
    return text.contains("defer");
  }
}
