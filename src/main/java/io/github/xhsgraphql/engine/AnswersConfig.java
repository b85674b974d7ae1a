package io.github.xhsgraphql.engine;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is kept of whole answers, for those who ask the same once more. */
@ConfigMapping(prefix = "gateway.answers")
public interface AnswersConfig {

  /** About how much memory this process may keep whole answers in; 0 keeps none. */
  @WithDefault("32M")
  MemorySize maxSize();
}
