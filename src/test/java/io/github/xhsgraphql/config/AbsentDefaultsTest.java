package io.github.xhsgraphql.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;

/** Tests that {@link AbsentDefaults} never changes whether a setting has a value. */
class AbsentDefaultsTest {

  private static final Map<String, String> DEFAULTS =
      Map.ofEntries(
          Map.entry("one", "plain"),
          Map.entry("one.two", "plain below"),
          Map.entry("*.four", "of any"),
          Map.entry("one.*.two", "of each"),
          Map.entry("one.*.two.*.three", "of each of each"),
          Map.entry("two.*", "of all below"),
          Map.entry("three[*]", "of each element"),
          Map.entry("three[*].one", "in each element"),
          Map.entry("three.*[*].one", "in each element of each"),
          Map.entry("three[0].*.two", "of each in one element"),
          Map.entry("one.*.three[0]", "an element of each"),
          Map.entry("four.\"one.two\".*", "below a quoted name"),
          Map.entry("four.one", "${one.any.two}"),
          Map.entry("%prod.four.two", "plain, in production"),
          Map.entry("%prod.four.*.one", "of each, in production"));

  /** The parts of the tested names: those of the defaults, and others. */
  private static final List<String> PARTS =
      List.of(
          "one",
          "two",
          "three",
          "four",
          "five",
          "*",
          "\"one.two\"",
          "\"five\"",
          "three[0]",
          "three[00]",
          "three[12]",
          "one[1]",
          "%prod",
          "%dev",
          "");

  /** The test doesn't compare values: if several defaults match, SmallRye picks any of them. */
  @Test
  void namesHaveAValueOrNone() {
    SmallRyeConfig without = builder().build();
    SmallRyeConfig with = builder().addDiscoveredCustomizers().build();
    qt().withExamples(20_000)
        .forAll(
            lists()
                .of(integers().between(0, PARTS.size() - 1).map(PARTS::get))
                .ofSizeBetween(1, 6)
                .map(parts -> String.join(".", parts)))
        .checkAssert(
            name ->
                assertThat(value(with, name) == null)
                    .as(name)
                    .isEqualTo(value(without, name) == null));
  }

  @Test
  void defaultsAreFoundByPattern() {
    SmallRyeConfig config = builder().addDiscoveredCustomizers().build();
    assertThat(value(config, "one")).isEqualTo("plain");
    assertThat(value(config, "one.five.two")).isEqualTo("of each");
    assertThat(value(config, "one.\"five.six\".two")).isEqualTo("of each");
    assertThat(value(config, "two.five.six")).isEqualTo("of all below");
    assertThat(value(config, "three[7].one")).isEqualTo("in each element");
    assertThat(value(config, "four.one")).isEqualTo("of each");
    assertThat(value(config, "four.two")).isEqualTo("plain, in production");
    assertThat(value(config, "five")).isNull();
  }

  @Test
  void settingsHavePriorityOverDefaults() {
    SmallRyeConfig config =
        builder()
            .addDiscoveredCustomizers()
            .withSources(
                new EnvConfigSource(
                    Map.of("ONE_FIVE_TWO", "variable", "_PROD_FIVE_ONE", "of prod"), 300),
                new PropertiesConfigSource(
                    Map.of("five.six", "file", "%prod.five.two", "file's, of prod"), "file", 250))
            .build();
    assertThat(value(config, "one.five.two")).isEqualTo("variable");
    assertThat(value(config, "five.one")).isEqualTo("of prod");
    assertThat(value(config, "five.two")).isEqualTo("file's, of prod");
    assertThat(value(config, "five.six")).isEqualTo("file");
  }

  /** A lookup of each such name would make the start slow again. */
  @Test
  void namesWithoutADefaultAreNotLookedUp() {
    List<String> lookups = new ArrayList<>();
    SmallRyeConfig config =
        builder().addDiscoveredCustomizers().withSources(recorder(lookups)).build();
    lookups.clear();
    value(config, "five");
    value(config, "one.five");
    value(config, "one.five.two.six");
    value(config, "quarkus.fault-tolerance.\"io.github.xhsgraphql.Any/call\".retry.max-retries");
    assertThat(lookups).isEmpty();
    value(config, "one.five.two");
    value(config, "one");
    value(config, "only.here");
    assertThat(lookups).contains("one.five.two", "one", "only.here");
    assertThat(value(config, "only.here")).isEqualTo("below");
  }

  private static String value(SmallRyeConfig config, String name) {
    return config.getConfigValue(name).getValue();
  }

  private static SmallRyeConfigBuilder builder() {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .withProfile("prod")
        .withDefaultValues(DEFAULTS);
  }

  /** Returns a source right above the defaults that records the looked-up names. */
  private static ConfigSource recorder(List<String> lookups) {
    return new ConfigSource() {
      @Override
      public Set<String> getPropertyNames() {
        return Set.of("only.here");
      }

      @Override
      public String getValue(String name) {
        lookups.add(name);
        return name.equals("only.here") ? "below" : null;
      }

      @Override
      public String getName() {
        return "recorder";
      }

      @Override
      public int getOrdinal() {
        return -1;
      }
    };
  }
}
