package io.github.xhsgraphql.relay;

import io.github.xhsgraphql.fallback.FallbackChain;
import io.github.xhsgraphql.fallback.ResumePoints;
import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.PageRequest;
import io.github.xhsgraphql.tikhub.Position;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Loads the pages of one list with the fallback chain.
 *
 * @param request creates the request for the page at a position; null is the start of the list
 * @param listener receives each page and how long it stays fresh
 */
public record ChainPages<R extends PageRequest, T>(
    FallbackChain chain,
    Operation<R, Page<T>> operation,
    Function<@Nullable Position, R> request,
    CallContext context,
    BiConsumer<Page<T>, Duration> listener)
    implements PageSource<T> {

  public ChainPages(
      FallbackChain chain,
      Operation<R, Page<T>> operation,
      Function<@Nullable Position, R> request,
      CallContext context) {
    this(chain, operation, request, context, (page, freshFor) -> {});
  }

  @Override
  public Uni<Page<T>> load(@Nullable Position at) {
    return chain
        .answer(operation, request.apply(at), context)
        .invoke(answer -> listener.accept(answer.sourced().value(), answer.freshFor()))
        .map(answer -> answer.sourced().value());
  }

  @Override
  public ResumePoints resumePoints() {
    return chain.resumePoints(operation);
  }
}
