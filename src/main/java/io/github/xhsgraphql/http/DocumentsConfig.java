package io.github.xhsgraphql.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Settings for the documents that the gateway executes. */
@ConfigMapping(prefix = "gateway.documents")
public interface DocumentsConfig {

  /**
   * A JSON file of trusted documents. If it is set, the gateway executes only these documents. The
   * file is an {@code apollo-persisted-query-manifest}, or an object that maps IDs to documents.
   */
  Optional<Path> trusted();

  /**
   * Whether clients may send the hash of a query instead of the query (Apollo's automatic persisted
   * queries, APQ). Has no effect if {@link #trusted} is set.
   */
  @WithDefault("true")
  boolean automatic();
}
