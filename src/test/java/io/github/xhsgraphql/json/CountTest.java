package io.github.xhsgraphql.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0           | 0           | false",
        "3277        | 3277        | false",
        "1,234       | 1234        | false",
        "9918059975  | 9918059975  | false",
        "10+         | 10          | true",
        "1千+        | 1000        | true",
        "1.2万       | 12000       | true",
        "28.6 万     | 286000      | true",
        "10万+       | 100000      | true",
        "1.5w        | 15000       | true",
        "2.5k        | 2500        | true",
        "1.25亿      | 125000000   | true",
        "1.5億       | 150000000   | true",
        "2萬         | 20000       | true",
        "51.7k       | 51700       | true",
        "1.2k+       | 1200        | true",
        "3.4w        | 34000       | true",
        "3.4M        | 3400000     | true",
        "1.1m+       | 1100000     | true",
        "2B          | 2000000000  | true",
        "12,345.6K   | 12345600    | true"
      })
  void readsCountsAsUpstreamShowsThem(String text, long value, boolean approximate) {
    assertThat(Count.parse(text)).isEqualTo(new Count(value, approximate));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        " ",
        "赞",
        "收藏",
        "评论",
        "分享",
        "-1",
        "1.2.3",
        "万",
        "M",
        "5 months",
        "3MB",
        "NaN",
        "1e9",
        "99999999999999999999",
        "9999999999999999999999999999999999"
      })
  void findsNoCountInPlaceholders(String text) {
    assertThat(Count.parse(text)).isNull();
  }

  @Test
  void readsValueAndRounding() {
    assertThat(Count.toLong(null)).isNull();
    assertThat(Count.toLong(new Count(7, true))).isEqualTo(7);
    assertThat(Count.anyApproximate(null, new Count(1, false))).isFalse();
    assertThat(Count.anyApproximate(new Count(1, false), new Count(2, true))).isTrue();
  }
}
