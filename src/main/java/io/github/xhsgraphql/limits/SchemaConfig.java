package io.github.xhsgraphql.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who may see the schema. */
@ConfigMapping(prefix = "gateway")
public interface SchemaConfig {

  /** Whether the schema can be had: by introspection, as SDL, and in GraphiQL. */
  @WithDefault("true")
  boolean introspection();
}
