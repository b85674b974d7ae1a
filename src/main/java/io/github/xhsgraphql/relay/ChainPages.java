package io.github.xhsgraphql.relay;

import io.github.xhsgraphql.fallback.FallbackChain;
import io.github.xhsgraphql.fallback.ResumePoint;
import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.ledger.Sourced;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.PageRequest;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Series;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The pages of one list, from the chain that serves it.
 *
 * @param request for the page at a position; null is the start
 */
public record ChainPages<A extends PageRequest, T>(
    FallbackChain<A, Page<T>> chain, Function<@Nullable Position, A> request, CallContext context)
    implements PageSource<T> {

  @Override
  public Uni<Page<T>> load(@Nullable Position at) {
    return chain.serve(request.apply(at), context).map(Sourced::value);
  }

  @Override
  public List<Series> elsewhere(Series failed) {
    return chain.walks().elsewhere(failed);
  }

  @Override
  public Optional<ResumePoint> landing(Series series, String lastId, Position elsewhere) {
    return chain.walks().landing(series, lastId, elsewhere);
  }

  @Override
  public int pagesToFind() {
    return chain.walks().pagesToFind();
  }
}
