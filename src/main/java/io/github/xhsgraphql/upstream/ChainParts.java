package io.github.xhsgraphql.upstream;

import jakarta.inject.Singleton;

/** What all chains are made with. */
@Singleton
public class ChainParts {

  private final UpstreamConfig config;
  private final KeyGuard key;
  private final Recall recall;

  ChainParts(UpstreamConfig config, KeyGuard key, Recall recall) {
    this.config = config;
    this.key = key;
    this.recall = recall;
  }

  UpstreamConfig config() {
    return config;
  }

  KeyGuard key() {
    return key;
  }

  Recall recall() {
    return recall;
  }
}
