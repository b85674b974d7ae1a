package io.github.xhsgraphql.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Which documents are run, and how they may be named instead of sent. */
@ConfigMapping(prefix = "gateway.documents")
public interface HttpConfig {

  /**
   * A JSON file of the documents that are run, and then nothing else is: an {@code
   * apollo-persisted-query-manifest}, or an object of documents by their IDs.
   */
  Optional<Path> trusted();

  /** Whether clients may send a query's hash instead of the query (Apollo's APQ). */
  @WithDefault("true")
  boolean automatic();
}
