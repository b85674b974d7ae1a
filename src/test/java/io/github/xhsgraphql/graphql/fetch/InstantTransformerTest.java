package io.github.xhsgraphql.graphql.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.graphql.transformation.Transformer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantTransformerTest {

  /** Formats timestamps as SmallRye does. */
  private static final InstantTransformer DATE_TIMES =
      new InstantTransformer(
          new Transformer<>() {
            @Override
            public Object in(Object value) {
              throw new UnsupportedOperationException();
            }

            @Override
            public Object out(Object moment) {
              return formatted((Instant) moment);
            }
          });

  private static String formatted(Instant moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-02T03:04:05Z",
        "2026-01-02T03:04:00Z",
        "2026-01-02T00:00:00Z",
        "1969-12-31T23:59:59Z",
        "0000-01-01T00:00:00Z",
        "-0001-01-01T00:00:00Z",
        "+12026-01-02T03:04:05Z",
        "2026-01-02T03:04:05.500Z",
        "2026-01-02T03:04:00.000001Z"
      })
  void writesMomentsAsTheFormatterDoes(Instant moment) throws Exception {
    assertThat(DATE_TIMES.out(moment)).isEqualTo(formatted(moment));
  }
}
