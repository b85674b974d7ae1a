package io.github.xhsgraphql.fallback;

import static io.github.xhsgraphql.fallback.FallbackPolicy.END_NOT_FOUND;
import static io.github.xhsgraphql.fallback.FallbackPolicy.END_PRIVATE;
import static io.github.xhsgraphql.fallback.FallbackPolicy.END_REJECTED;
import static io.github.xhsgraphql.fallback.FallbackPolicy.NEXT;
import static io.github.xhsgraphql.fallback.FallbackPolicy.SERVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.xhsgraphql.tikhub.Outcome;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests the decision after each outcome, for the first call and for one that confirms an absence.
 */
class FallbackPolicyTest {

  static Stream<Arguments> table() {
    return Stream.of(
        arguments(Outcome.found("v"), SERVE, SERVE),
        arguments(Outcome.empty("v"), SERVE, SERVE),
        arguments(new Outcome.Private<>(), END_PRIVATE, END_PRIVATE),
        arguments(Outcome.notFound(), NEXT, END_NOT_FOUND),
        arguments(new Outcome.Rejected<>(401), END_REJECTED, END_REJECTED),
        arguments(new Outcome.Rejected<>(402), END_REJECTED, END_REJECTED),
        arguments(new Outcome.Rejected<>(403), NEXT, END_NOT_FOUND),
        arguments(new Outcome.Throttled<>(null), NEXT, END_NOT_FOUND),
        arguments(new Outcome.Failed<>(true, false, "r"), NEXT, END_NOT_FOUND),
        arguments(new Outcome.TimedOut<>(), NEXT, END_NOT_FOUND),
        arguments(Outcome.shapeChanged("w"), NEXT, END_NOT_FOUND));
  }

  @ParameterizedTest
  @MethodSource("table")
  void decides(Outcome<?> outcome, FallbackPolicy first, FallbackPolicy confirming) {
    assertThat(FallbackPolicy.after(outcome, false, true)).isEqualTo(first);
    assertThat(FallbackPolicy.after(outcome, true, true)).isEqualTo(confirming);
  }

  @Test
  void anAbsenceThatNeedsNoConfirmationEndsTheChain() {
    assertThat(FallbackPolicy.after(Outcome.notFound(), false, false)).isEqualTo(END_NOT_FOUND);
    assertThat(FallbackPolicy.after(new Outcome.TimedOut<>(), false, false)).isEqualTo(NEXT);
  }
}
