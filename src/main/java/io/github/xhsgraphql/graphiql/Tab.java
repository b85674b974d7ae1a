package io.github.xhsgraphql.graphiql;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A query to begin with.
 *
 * @param file its file, beside {@code tabs.json}
 * @param sandbox its variables while the sandbox answers
 * @param live its variables on real data, of which nobody knows an ID beforehand; null keeps the
 *     tab to the sandbox
 */
@RegisterForReflection // Page has Jackson read it
record Tab(
    String file,
    Map<String, @Nullable Object> sandbox,
    @Nullable Map<String, @Nullable Object> live) {

  /** The variables to show, or null for a tab that isn't shown. */
  @Nullable Map<String, @Nullable Object> variables(boolean isSandbox) {
    return isSandbox ? sandbox : live;
  }
}
