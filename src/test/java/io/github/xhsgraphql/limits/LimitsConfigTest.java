package io.github.xhsgraphql.limits;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.validator.BeanValidationConfigValidator;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests which limits make sense. */
class LimitsConfigTest {

  @ParameterizedTest
  @CsvSource({
    "variables-depth, 1",
    "tokens, 1",
    "depth, 1",
    "aliases, 0",
    "root-fields, 1",
    "directives, 0",
    "fields, 1",
    "deferred, 0",
    "ids, 1",
    "cost.points, 1",
    "cost.event-loop-points, 0",
    "cost.calls, 0",
    "cost.assumed-list-size, 1"
  })
  void aLimitBelowTheLeastOneEndsTheStart(String limit, int least) {
    assertThatCode(() -> read(limit, least)).doesNotThrowAnyException();
    assertThatThrownBy(() -> read(limit, least - 1))
        .isInstanceOf(ConfigValidationException.class)
        .hasMessageContaining(
            "gateway.limits.%s must be greater than or equal to %d".formatted(limit, least));
  }

  private static void read(String limit, int value) {
    try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
      BeanValidationConfigValidator validator = factory::getValidator;
      new SmallRyeConfigBuilder()
          .addDiscoveredConverters()
          .withMapping(LimitsConfig.class)
          .withValidator(validator)
          .withDefaultValue("gateway.limits." + limit, String.valueOf(value))
          .build();
    }
  }
}
