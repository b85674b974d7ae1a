package io.github.xhsgraphql.fallback;

import io.github.xhsgraphql.token.TokenCache;
import io.github.xhsgraphql.upstream.ApiKeySuspension;
import io.github.xhsgraphql.upstream.CircuitRule;
import io.github.xhsgraphql.upstream.UpstreamAddress;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Removes what the gateway learned from upstream when a stand-in for TikHub requests it. */
@Singleton
class StateReset {

  private final AnswerCache answers;
  private final TokenCache tokens;
  private final ApiKeySuspension key;
  private final CircuitBreakerMaintenance circuits;
  private final CircuitRule rule;

  StateReset(
      AnswerCache answers,
      TokenCache tokens,
      ApiKeySuspension key,
      CircuitBreakerMaintenance circuits,
      CircuitRule rule) {
    this.answers = answers;
    this.tokens = tokens;
    this.key = key;
    this.circuits = circuits;
    this.rule = rule;
  }

  void reset(@Observes UpstreamAddress.ResetEvent event) {
    switch (event) {
      case ANSWERS -> answers.clear();
      case TOKENS -> tokens.clear();
      case FAILURES -> {
        key.reset();
        circuits.resetAll();
        rule.reset();
      }
    }
  }
}
