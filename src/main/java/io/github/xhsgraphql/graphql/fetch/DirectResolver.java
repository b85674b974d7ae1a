package io.github.xhsgraphql.graphql.fetch;

import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.execution.datafetcher.PlugableBatchableDataFetcher;
import io.smallrye.graphql.execution.datafetcher.helper.ArgumentHelper;
import io.smallrye.graphql.execution.datafetcher.helper.OperationInvoker;
import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.ReferenceType;
import io.smallrye.graphql.schema.model.Wrapper;
import io.smallrye.graphql.spi.LookupService;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.dataloader.BatchLoaderEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * Calls a resolver with its arguments and a context that holds only the field's environment.
 *
 * <p>SmallRye's own fetcher also writes all selections below the field as JSON. It does so, for
 * example, for each of the twenty authors of a page of notes.
 */
final class DirectResolver implements PlugableBatchableDataFetcher<Object, Object> {

  private final Operation operation;

  /**
   * Looked up at first use. A native image creates its schema at build time, but the methods and
   * beans belong to its run time.
   */
  private volatile @Nullable Call call;

  private record Call(Object resolver, Method method, ArgumentHelper arguments, int contextAt) {}

  private DirectResolver(Operation operation) {
    this.operation = operation;
  }

  /**
   * Returns null if the operation has no {@link Context} argument, if its values need a
   * transformer, or if it returns anything but a {@link Uni} of one value or of a list of objects.
   */
  static @Nullable DirectResolver of(Operation operation) {
    boolean isDirect =
        promises(operation.getWrapper(), operation.getReference())
            && RecordFieldFetcher.transformer(operation) == null
            && contextAt(operation) >= 0;
    return isDirect ? new DirectResolver(operation) : null;
  }

  /** Whether the operation returns a {@link Uni} of one value or of a list of objects. */
  private static boolean promises(@Nullable Wrapper wrapper, Reference reference) {
    if (wrapper == null || !wrapper.getWrapperClassName().equals(Uni.class.getName())) {
      return false;
    }
    Wrapper inner = wrapper.getWrapper();
    boolean isObject =
        reference.getType() == ReferenceType.TYPE || reference.getType() == ReferenceType.INTERFACE;
    return inner == null || (inner.isCollection() && inner.getWrapper() == null && isObject);
  }

  private static int contextAt(Operation operation) {
    List<Argument> arguments = operation.getArguments();
    for (int at = 0; at < arguments.size(); at++) {
      if (arguments.get(at).getReference().getClassName().equals(Context.class.getName())) {
        return at;
      }
    }
    return -1;
  }

  @Override
  public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
    SmallRyeContext context = new SmallRyeContext(DirectResolver.class.getSimpleName());
    context.setDataFetchingEnvironment(environment);
    Call to = call();
    Object[] arguments = to.arguments.getArguments(environment).toArray();
    arguments[to.contextAt] = context;
    try {
      Uni<?> resolving = (Uni<?>) to.method.invoke(to.resolver, arguments);
      CompletableFuture<?> resolved = resolving.subscribeAsCompletionStage();
      // Most results are available already. Returning the value itself saves the engine a future.
      return resolved.isDone() && !resolved.isCompletedExceptionally() ? resolved.join() : resolved;
    } catch (InvocationTargetException failed) {
      throw failed.getCause() instanceof Exception cause ? cause : failed;
    }
  }

  private Call call() {
    Call known = call;
    if (known == null) {
      Method method = new OperationInvoker(operation).getMethod();
      Object resolver = LookupService.get().getInstance(method.getDeclaringClass()).get();
      known =
          new Call(
              resolver, method, new ArgumentHelper(operation.getArguments()), contextAt(operation));
      call = known;
    }
    return known;
  }

  /** Never called, because no such resolver is batched. */
  @Override
  public CompletionStage<List<Object>> load(List<Object> keys, BatchLoaderEnvironment environment) {
    throw new UnsupportedOperationException(operation.getName() + " takes one at a time");
  }
}
