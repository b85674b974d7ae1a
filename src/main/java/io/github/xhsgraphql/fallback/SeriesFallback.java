package io.github.xhsgraphql.fallback;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.function.IntFunction;
import org.eclipse.microprofile.faulttolerance.Fallback;

/**
 * The fallback of all chains: {@code first}, {@code second} and {@code third} are the places in the
 * configured order, each with the next as its {@link Fallback}.
 *
 * <p>One bean for all of them, and not methods of {@link FallbackChain}: Fault Tolerance reads the
 * settings of each guarded method of each bean whenever the gateway starts.
 */
@Singleton
class SeriesFallback {

  /**
   * Attempts one place after the other.
   *
   * @param attempt the attempt at a place, from 0, which fails with {@link Next} to go on
   * @return a failure with {@link Next} if there was no place that didn't
   */
  @SuppressWarnings("unchecked") // All that comes is what the attempts give.
  <T> Uni<T> over(IntFunction<Uni<T>> attempt) {
    return Uni.createFrom().deferred(() -> (Uni<T>) first(attempt));
  }

  // Fault Tolerance finds no fallback for a method with type parameters.
  @Fallback(fallbackMethod = "second", applyOn = Next.class)
  Uni<?> first(IntFunction<? extends Uni<?>> attempt) {
    return attempt.apply(0);
  }

  @Fallback(fallbackMethod = "third", applyOn = Next.class)
  Uni<?> second(IntFunction<? extends Uni<?>> attempt) {
    return attempt.apply(1);
  }

  Uni<?> third(IntFunction<? extends Uni<?>> attempt) {
    return attempt.apply(2);
  }

  /** Sends the chain on to its next place. */
  static final class Next extends RuntimeException {
    Next() {
      super("next series", null, false, false);
    }
  }
}
