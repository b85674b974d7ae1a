package io.github.xhsgraphql.engine;

import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.MergedField;
import graphql.schema.GraphQLObjectType;
import io.github.xhsgraphql.graphql.request.RequestState;
import io.github.xhsgraphql.graphql.selection.PartialLoader;
import io.github.xhsgraphql.graphql.selection.Selection;
import io.github.xhsgraphql.model.MissingFields;
import io.github.xhsgraphql.model.PartiallyLoaded;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Loads the fields of an object that a deferred fragment selects and the initial part didn't need.
 */
@Singleton
class PartialLoaders {

  private final Map<Class<?>, PartialLoader<?>> loaders = new HashMap<>();

  PartialLoaders(@All List<PartialLoader<?>> all) {
    all.forEach(loader -> loaders.put(loader.type(), loader));
  }

  /**
   * Loads the fields of the object that are to be executed.
   *
   * @return null if the object lacks none of them, if there is no loader for the object, or if
   *     loading it has failed before
   */
  @Nullable Uni<?> fill(
      ExecutionContext context, ExecutionStrategyParameters object, GraphQLObjectType type) {
    if (!(object.getSource() instanceof PartiallyLoaded partial)) {
      return null;
    }
    PartialLoader<?> loader = loaders.get(partial.getClass());
    MissingFields missing = partial.missing();
    Set<String> names =
        object.getFields().getSubFields().values().stream()
            .map(MergedField::getName)
            .collect(Collectors.toUnmodifiableSet());
    return loader == null || missing.failure() != null || !partial.mayLack(names)
        ? null
        : fill(loader, partial, context, object, type);
  }

  private static <T extends PartiallyLoaded> Uni<T> fill(
      PartialLoader<T> loader,
      PartiallyLoaded partial,
      ExecutionContext context,
      ExecutionStrategyParameters object,
      GraphQLObjectType type) {
    return loader.fill(
        loader.type().cast(partial),
        Selection.of(object.getFields(), type, context),
        RequestState.of(context.getGraphQLContext()).callsAt(object.getPath()));
  }
}
