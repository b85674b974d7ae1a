package io.github.xhsgraphql.relay;

import io.github.xhsgraphql.fallback.FallbackChain;
import io.github.xhsgraphql.fallback.ResumePoints;
import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.ledger.Sourced;
import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.PageRequest;
import io.github.xhsgraphql.tikhub.Position;
import io.smallrye.mutiny.Uni;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Loads the pages of one list with the fallback chain.
 *
 * @param request creates the request for the page at a position; null is the start of the list
 * @param listener receives the request for each page that was loaded
 */
public record ChainPages<R extends PageRequest, T>(
    FallbackChain chain,
    Operation<R, Page<T>> operation,
    Function<@Nullable Position, R> request,
    CallContext context,
    Consumer<R> listener)
    implements PageSource<T> {

  public ChainPages(
      FallbackChain chain,
      Operation<R, Page<T>> operation,
      Function<@Nullable Position, R> request,
      CallContext context) {
    this(chain, operation, request, context, asked -> {});
  }

  @Override
  public Uni<Page<T>> load(@Nullable Position at) {
    R asked = request.apply(at);
    return chain
        .serve(operation, asked, context)
        .invoke(() -> listener.accept(asked))
        .map(Sourced::value);
  }

  @Override
  public ResumePoints resumePoints() {
    return chain.resumePoints(operation);
  }
}
