package io.github.xhsgraphql.relay;

import io.github.xhsgraphql.fallback.FallbackChain;
import io.github.xhsgraphql.fallback.Landing;
import io.github.xhsgraphql.fallback.PagedAsk;
import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.ledger.Served;
import io.github.xhsgraphql.tikhub.Page;
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
 * @param ask for the page at a position; null is the start
 */
public record ChainPages<A extends PagedAsk, T>(
    FallbackChain<A, Page<T>> chain, Function<@Nullable Position, A> ask, CallContext context)
    implements PageSource<T> {

  @Override
  public Uni<Page<T>> load(@Nullable Position at) {
    return chain.serve(ask.apply(at), context).map(Served::value);
  }

  @Override
  public List<Series> elsewhere(Series failed) {
    return chain.walks().elsewhere(failed);
  }

  @Override
  public Optional<Landing> landing(Series series, String lastId, Position elsewhere) {
    return chain.walks().landing(series, lastId, elsewhere);
  }

  @Override
  public int pagesToFind() {
    return chain.walks().pagesToFind();
  }
}
