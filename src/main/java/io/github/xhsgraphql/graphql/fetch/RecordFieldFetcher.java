package io.github.xhsgraphql.graphql.fetch;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import io.github.xhsgraphql.graphql.error.FailureMapper;
import io.github.xhsgraphql.model.PartiallyLoaded;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.ReferenceType;
import io.smallrye.graphql.spi.ClassloadingService;
import io.smallrye.graphql.transformation.Transformer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a field by calling its accessor. It creates neither graphql-java's environment nor
 * SmallRye's context.
 *
 * <p>An unknown field of a {@link PartiallyLoaded} object fails with the reason why it is unknown.
 */
public final class RecordFieldFetcher
    implements PlugableDataFetcher<Object>, LightDataFetcher<Object> {

  private final String name;
  private final String owner;
  private final String accessorName;
  private final @Nullable Transformer<Object, Object> transformer;

  /**
   * Looked up at first use. A native image creates its schema at build time, but the methods belong
   * to its run time. Plain reflection works, because SmallRye registers the schema's classes for
   * it.
   */
  private volatile @Nullable Method accessor;

  RecordFieldFetcher(Field field, Reference owner) {
    this.name = field.getName();
    this.owner = owner.getClassName();
    this.accessorName = field.getMethodName();
    this.transformer = transformer(field);
  }

  /**
   * Returns SmallRye's transformer for values of this field's type, such as instants; null if
   * values need none.
   */
  @SuppressWarnings("unchecked") // SmallRye returns a raw type
  static @Nullable Transformer<Object, Object> transformer(Field field) {
    Reference type = field.getReference();
    boolean written =
        type.getType() == ReferenceType.SCALAR
            && !type.getClassName().equals(type.getGraphQLClassName());
    if (!written) {
      return null;
    }
    Transformer<Object, Object> smallRyes =
        (Transformer<Object, Object>) Transformer.transformer(field);
    return type.getClassName().equals(Instant.class.getName())
        ? new InstantTransformer(smallRyes)
        : smallRyes;
  }

  @Override
  public @Nullable Object get(
      GraphQLFieldDefinition definition,
      Object source,
      Supplier<DataFetchingEnvironment> environment)
      throws Exception {
    if (source instanceof PartiallyLoaded partial) {
      Throwable failure = FailureMapper.ofMissingField(partial, name);
      if (failure != null) {
        return CompletableFuture.failedFuture(failure);
      }
    }
    Object value = value(source);
    return value == null || transformer == null ? value : transformer.out(value);
  }

  @Override
  public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
    return get(environment.getFieldDefinition(), environment.getSource(), () -> environment);
  }

  private @Nullable Object value(Object source) throws Exception {
    try {
      return accessor().invoke(source);
    } catch (InvocationTargetException failed) {
      throw failed.getCause() instanceof Exception cause ? cause : failed;
    }
  }

  private Method accessor() throws NoSuchMethodException {
    Method known = accessor;
    if (known == null) {
      known = ClassloadingService.get().loadClass(owner).getMethod(accessorName);
      accessor = known;
    }
    return known;
  }
}
