package io.github.xhsgraphql.graphql.fetch;

import io.smallrye.graphql.execution.datafetcher.PlugableBatchableDataFetcher;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.schema.model.Wrapper;
import io.smallrye.graphql.spi.DataFetcherService;
import org.jspecify.annotations.Nullable;

/**
 * Replaces SmallRye's data fetchers with cheaper ones: {@link RecordFieldFetcher} for the fields of
 * records, {@link DirectResolver} for resolvers.
 *
 * <p>SmallRye's own fetchers set up its context for every field, which took a third of a query's
 * time. SmallRye finds this class through its service provider interface, once for each schema that
 * it creates.
 */
public final class DirectDataFetchers implements DataFetcherService {

  @Override
  public Integer getPriority() {
    return 0;
  }

  /**
   * Returns null for a field that needs more than a call of its accessor. SmallRye then uses its
   * own fetcher.
   */
  @Override
  @SuppressWarnings("NullAway") // SmallRye's interface wants the null
  public PlugableDataFetcher<?> getFieldDataFetcher(Field field, Type type, Reference owner) {
    return isPlain(field) ? new RecordFieldFetcher(field, owner) : null;
  }

  /**
   * Returns null for a resolver that needs more than a method call. SmallRye then uses its own
   * fetcher.
   */
  @Override
  @SuppressWarnings("NullAway") // SmallRye's interface wants the null
  public PlugableBatchableDataFetcher<?, ?> getUniDataFetcher(Operation operation, Type type) {
    return DirectResolver.of(operation);
  }

  private static boolean isPlain(Field field) {
    boolean adapted =
        field.isAdaptingTo()
            || field.isAdaptingWith()
            || field.getReference().isAdaptingTo()
            || field.getReference().isAdaptingWith();
    return !adapted && field.getMethodName() != null && isPlain(field.getWrapper(), field);
  }

  /** Whether the field holds one value, or a list of values that need no transformation. */
  private static boolean isPlain(@Nullable Wrapper wrapper, Field field) {
    if (wrapper == null) {
      return !field.getReference().getClassName().startsWith("java.util.Optional");
    }
    return wrapper.isCollection()
        && wrapper.getWrapper() == null
        && RecordFieldFetcher.transformer(field) == null;
  }
}
