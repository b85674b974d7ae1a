package io.github.xhsgraphql.fallback;

import io.github.xhsgraphql.tikhub.UpstreamConfig;
import io.github.xhsgraphql.upstream.ApiKeySuspension;
import io.github.xhsgraphql.upstream.Gate;
import jakarta.inject.Singleton;

/** What all chains are made with. */
@Singleton
public class ChainParts {

  private final UpstreamConfig config;
  private final ApiKeySuspension key;
  private final Recall recall;
  private final Gate gate;
  private final SeriesFallback fallback;

  ChainParts(
      UpstreamConfig config,
      ApiKeySuspension key,
      Recall recall,
      Gate gate,
      SeriesFallback fallback) {
    this.config = config;
    this.key = key;
    this.recall = recall;
    this.gate = gate;
    this.fallback = fallback;
  }

  UpstreamConfig config() {
    return config;
  }

  ApiKeySuspension key() {
    return key;
  }

  Gate gate() {
    return gate;
  }

  Recall recall() {
    return recall;
  }

  SeriesFallback fallback() {
    return fallback;
  }
}
