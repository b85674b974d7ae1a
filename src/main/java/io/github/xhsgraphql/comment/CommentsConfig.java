package io.github.xhsgraphql.comment;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What of comments is remembered. */
@ConfigMapping(prefix = "gateway.comments")
public interface CommentsConfig {

  /** About how much memory comments may take that are kept to be found by their global IDs. */
  @WithDefault("16M")
  MemorySize seenSize();
}
