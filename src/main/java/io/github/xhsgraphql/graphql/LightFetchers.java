package io.github.xhsgraphql.graphql;

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
 * Has the fields of records fetched at the price of a look, and resolvers called at that of a call:
 * SmallRye's own fetchers set up its context for each of them, which took a third of a query's
 * time. SmallRye finds this by its service provider interface, once for each schema that it makes.
 */
public final class LightFetchers implements DataFetcherService {

  @Override
  public Integer getPriority() {
    return 0;
  }

  /** Null, which leaves the field to SmallRye, where more is to be done than to look. */
  @Override
  @SuppressWarnings("NullAway") // SmallRye's interface wants the null
  public PlugableDataFetcher<?> getFieldDataFetcher(Field field, Type type, Reference owner) {
    return isPlain(field) ? new RecordField(field, owner) : null;
  }

  /** Null, which leaves the resolver to SmallRye, where more is to be done than to call it. */
  @Override
  @SuppressWarnings("NullAway") // SmallRye's interface wants the null
  public PlugableBatchableDataFetcher<?, ?> getUniDataFetcher(Operation operation, Type type) {
    return LightResolver.of(operation);
  }

  private static boolean isPlain(Field field) {
    boolean adapted =
        field.isAdaptingTo()
            || field.isAdaptingWith()
            || field.getReference().isAdaptingTo()
            || field.getReference().isAdaptingWith();
    return !adapted && field.getMethodName() != null && isPlain(field.getWrapper(), field);
  }

  /** A value or a list of values; transformed ones not in lists. */
  private static boolean isPlain(@Nullable Wrapper wrapper, Field field) {
    if (wrapper == null) {
      return !field.getReference().getClassName().startsWith("java.util.Optional");
    }
    return wrapper.isCollection()
        && wrapper.getWrapper() == null
        && RecordField.transformer(field) == null;
  }
}
