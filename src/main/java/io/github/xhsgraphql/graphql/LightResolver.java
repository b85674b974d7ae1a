package io.github.xhsgraphql.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.execution.datafetcher.PlugableBatchableDataFetcher;
import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.spi.ClassloadingService;
import io.smallrye.graphql.spi.LookupService;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.dataloader.BatchLoaderEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * Calls a resolver of a field without arguments, such as the author of a note, of which a page has
 * twenty. Its context holds the field's environment only, where SmallRye's own fetcher writes down
 * all that is selected below, as JSON, each time.
 */
final class LightResolver implements PlugableBatchableDataFetcher<Object, Object> {

  private final String owner;
  private final String name;

  /**
   * Looked up at first use: schemas are made when a native image is built, and methods and beans
   * belong to its run.
   */
  private volatile @Nullable Call call;

  private record Call(Object resolver, Method method) {}

  private LightResolver(Operation operation) {
    this.owner = operation.getClassName();
    this.name = operation.getMethodName();
  }

  /** Null where the operation takes more than what it belongs to, and its context. */
  static @Nullable LightResolver of(Operation operation) {
    boolean isLight =
        operation.isSourceField()
            && !operation.hasWrapper()
            && operation.getArguments().stream().allMatch(LightResolver::isLight);
    return isLight ? new LightResolver(operation) : null;
  }

  private static boolean isLight(Argument argument) {
    return argument.isSourceArgument()
        || argument.getReference().getClassName().equals(Context.class.getName());
  }

  @Override
  public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
    SmallRyeContext context = new SmallRyeContext(LightResolver.class.getSimpleName());
    context.setDataFetchingEnvironment(environment);
    Call to = call();
    try {
      Uni<?> resolving = (Uni<?>) to.method.invoke(to.resolver, environment.getSource(), context);
      CompletableFuture<?> resolved = resolving.subscribeAsCompletionStage();
      // What is there already, as most is, takes no way through futures.
      return resolved.isDone() && !resolved.isCompletedExceptionally() ? resolved.join() : resolved;
    } catch (InvocationTargetException failed) {
      throw failed.getCause() instanceof Exception cause ? cause : failed;
    }
  }

  private Call call() {
    Call known = call;
    if (known == null) {
      Class<?> type = ClassloadingService.get().loadClass(owner);
      Method method =
          Arrays.stream(type.getMethods())
              .filter(each -> each.getName().equals(name) && each.getParameterCount() == 2)
              .findFirst()
              .orElseThrow();
      known = new Call(LookupService.get().getInstance(type).get(), method);
      call = known;
    }
    return known;
  }

  /** Never called: nothing here is a batch. */
  @Override
  public CompletionStage<List<Object>> load(List<Object> keys, BatchLoaderEnvironment environment) {
    throw new UnsupportedOperationException(name + " takes one at a time");
  }
}
