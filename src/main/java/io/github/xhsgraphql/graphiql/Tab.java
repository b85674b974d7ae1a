package io.github.xhsgraphql.graphiql;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An example query, in a tab of GraphiQL.
 *
 * @param file the name of the query's file, which is next to {@code tabs.json}
 * @param sandbox the variables for the sandbox
 * @param live the variables for real data. They contain no IDs, because no real ID is known in
 *     advance. If null, the tab appears only with the sandbox.
 */
@RegisterForReflection // GraphiQLPage deserializes it with Jackson
record Tab(
    String file,
    Map<String, @Nullable Object> sandbox,
    @Nullable Map<String, @Nullable Object> live) {

  /** Returns the variables to show; null if the tab must not appear. */
  @Nullable Map<String, @Nullable Object> variables(boolean isSandbox) {
    return isSandbox ? sandbox : live;
  }
}
