package io.github.xhsgraphql.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.smallrye.faulttolerance.runtime.config.SmallRyeFaultToleranceConfigRelocate;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SysPropConfigSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fault Tolerance's settings are found wherever they are made, and however they are spelled. */
class AbsentGuardSettingsTest {

  private static final String METHOD = "io.github.xhsgraphql.series.appv2.AppV2UserSources/user";

  /** As Fault Tolerance itself asks, in this order. */
  private static final List<String> ASKED =
      List.of(
          "smallrye.faulttolerance.\"" + METHOD + "\".retry.max-retries",
          METHOD + "/Retry/maxRetries",
          "smallrye.faulttolerance.global.retry.max-retries",
          "Retry/maxRetries");

  @ParameterizedTest
  @CsvSource({
    "0, quarkus.fault-tolerance.\"" + METHOD + "\".retry.max-retries",
    "0, smallrye.faulttolerance.\"" + METHOD + "\".retry.max-retries",
    "0, %prod.quarkus.fault-tolerance.\"" + METHOD + "\".retry.max-retries",
    "1, " + METHOD + "/Retry/maxRetries",
    "1, %prod." + METHOD + "/Retry/maxRetries",
    "2, quarkus.fault-tolerance.global.retry.max-retries",
    "2, smallrye.faulttolerance.global.retry.max-retries",
    "2, %prod.smallrye.faulttolerance.global.retry.max-retries",
    "3, Retry/maxRetries",
    "3, %prod.Retry/maxRetries"
  })
  void inFiles(int asked, String made) {
    Map<String, String> settings = Map.of(made, "7");
    assertOnly(asked, new PropertiesConfigSource(settings, "file", 250));
    assertThat(value(ASKED.get(asked), builder().withDefaultValues(settings))).isEqualTo("7");
  }

  @ParameterizedTest
  @CsvSource({
    "0, QUARKUS_FAULT_TOLERANCE__IO_GITHUB_XHSGRAPHQL_SERIES_APPV2_APPV2USERSOURCES_USER__RETRY_MAX_RETRIES",
    "0, SMALLRYE_FAULTTOLERANCE__IO_GITHUB_XHSGRAPHQL_SERIES_APPV2_APPV2USERSOURCES_USER__RETRY_MAX_RETRIES",
    "1, IO_GITHUB_XHSGRAPHQL_SERIES_APPV2_APPV2USERSOURCES_USER_RETRY_MAXRETRIES",
    "2, QUARKUS_FAULT_TOLERANCE_GLOBAL_RETRY_MAX_RETRIES",
    "2, _PROD_QUARKUS_FAULT_TOLERANCE_GLOBAL_RETRY_MAX_RETRIES",
    "3, RETRY_MAXRETRIES",
    "3, Retry_maxRetries"
  })
  void inTheEnvironment(int asked, String made) {
    assertOnly(asked, new EnvConfigSource(Map.of(made, "7"), 300));
  }

  @Test
  void inSystemProperties() {
    String made = "quarkus.fault-tolerance.global.retry.max-retries";
    System.setProperty(made, "7");
    try {
      assertOnly(2, new SysPropConfigSource());
    } finally {
      System.clearProperty(made);
    }
  }

  @Test
  void inExpressions() {
    assertOnly(
        2,
        new PropertiesConfigSource(
            Map.of("quarkus.fault-tolerance.global.retry.max-retries", "${some}", "some", "7"),
            "file",
            250));
  }

  @Test
  void asDefaultsOfAllMethods() {
    assertThat(
            value(
                ASKED.get(0),
                builder().withDefaultValue("quarkus.fault-tolerance.*.retry.max-retries", "7")))
        .isEqualTo("7");
  }

  /** Or it would be slow again. */
  @Test
  void whatNobodyMadeIsNotLookedUp() {
    List<String> asked = new ArrayList<>();
    SmallRyeConfig config = builder().withSources(recorder(asked)).build();
    asked.clear();
    ASKED.forEach(name -> assertThat(config.getConfigValue(name).getValue()).isNull());
    assertThat(asked).isEmpty();
    config.getConfigValue("some.setting/of/others");
    assertThat(asked).contains("some.setting/of/others");
  }

  private static void assertOnly(int asked, ConfigSource source) {
    for (int i = 0; i < ASKED.size(); i++) {
      assertThat(value(ASKED.get(i), builder().withSources(source)))
          .as(ASKED.get(i))
          .isEqualTo(i == asked ? "7" : null);
    }
  }

  private static String value(String name, SmallRyeConfigBuilder builder) {
    return builder.build().getConfigValue(name).getValue();
  }

  private static SmallRyeConfigBuilder builder() {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .addDiscoveredCustomizers()
        .withInterceptorFactories(new SmallRyeFaultToleranceConfigRelocate())
        .withProfile("prod");
  }

  private static ConfigSource recorder(List<String> asked) {
    return new ConfigSource() {
      @Override
      public Set<String> getPropertyNames() {
        return Set.of();
      }

      @Override
      public String getValue(String name) {
        asked.add(name);
        return null;
      }

      @Override
      public String getName() {
        return "recorder";
      }
    };
  }
}
