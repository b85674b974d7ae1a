package io.github.xhsgraphql.fallback;

import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Series;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Checks the hedge settings that depend on each other or on the known operations. */
@Singleton
public class HedgeCheck {

  private static final String PREFIX = "GATEWAY_UPSTREAM_HEDGE_";

  private final HedgeConfig config;
  private final SourceCatalog sources;

  HedgeCheck(HedgeConfig config, SourceCatalog sources) {
    this.config = config;
    this.sources = sources;
  }

  /**
   * Returns one message per mistake. The operator must correct all of them before the gateway
   * starts.
   */
  public List<String> mistakes() {
    List<String> mistakes = new ArrayList<>();
    if (config.minDelay().compareTo(config.maxDelay()) > 0) {
      mistakes.add(PREFIX + "MIN_DELAY is longer than " + PREFIX + "MAX_DELAY.");
    }
    Set<String> known =
        Arrays.stream(Series.values())
            .flatMap(series -> sources.operations(series).stream())
            .map(Operation::name)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> unknown = new TreeSet<>(config.operations().orElse(Set.of()));
    unknown.removeAll(known);
    for (String name : unknown) {
      mistakes.add(
          "%sOPERATIONS: there is no operation \"%s\". The operations are %s."
              .formatted(PREFIX, name, String.join(", ", known)));
    }
    return mistakes;
  }
}
