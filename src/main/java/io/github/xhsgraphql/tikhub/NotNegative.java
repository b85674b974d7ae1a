package io.github.xhsgraphql.tikhub;

import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;
import org.eclipse.microprofile.config.spi.Converter;
import org.jspecify.annotations.Nullable;

/** A duration as Quarkus reads it, such as {@code 10m}, but not one that ends before it begins. */
public class NotNegative implements Converter<Duration> {

  private static final long serialVersionUID = 1L;

  @Override
  public @Nullable Duration convert(String written) {
    Duration duration = new DurationConverter().convert(written);
    if (duration != null && duration.isNegative()) {
      throw new IllegalArgumentException("(a duration can't be negative)");
    }
    return duration;
  }
}
