package io.github.xhsgraphql.relay;

import io.github.xhsgraphql.graphql.Failures;
import io.github.xhsgraphql.upstream.ChainFailure;
import io.github.xhsgraphql.upstream.Page;
import io.github.xhsgraphql.upstream.Position;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Slices and joins upstream's pages, whose sizes are upstream's own choice, into what a query asks
 * for. It takes as many pages as it needs and no more; {@code hasNextPage} never costs one.
 */
public final class Pager {

  private Pager() {}

  /**
   * The slice in the window.
   *
   * @param idOf an item's ID, by which repeats are known
   * @return the slice; if a page fails after others were taken, what was taken, with the
   *     interruption. A failure if nothing could be taken.
   */
  public static <T> Uni<Slice<T>> slice(
      Window window, Function<T, String> idOf, PageSource<T> source) {
    return go(new Walk<>(window, idOf), source);
  }

  private static <T> Uni<Slice<T>> go(Walk<T> walk, PageSource<T> source) {
    Position at = walk.next();
    return load(source, at)
        .onItemOrFailure()
        .transformToUni(
            (page, failure) -> {
              if (failure != null) {
                return walk.isEmpty()
                    ? Uni.createFrom().failure(failure)
                    : Uni.createFrom().item(walk.slice(failure));
              }
              walk.take(page);
              return walk.goesOn() ? go(walk, source) : Uni.createFrom().item(walk.slice(null));
            });
  }

  private static <T> Uni<Page<T>> load(PageSource<T> source, @Nullable Position at) {
    Uni<Page<T>> page = source.load(at);
    return at == null
        ? page
        : page.onFailure(ChainFailure.class)
            .transform(failure -> Failures.ofWalk((ChainFailure) failure));
  }
}
