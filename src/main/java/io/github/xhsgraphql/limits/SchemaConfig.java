package io.github.xhsgraphql.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The visibility of the schema. */
@ConfigMapping(prefix = "gateway")
public interface SchemaConfig {

  /** Whether the gateway publishes its schema: by introspection, as SDL, and in GraphiQL. */
  @WithDefault("true")
  boolean introspection();
}
