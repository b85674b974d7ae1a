package io.github.xhsgraphql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import java.util.List;
import org.junit.jupiter.api.Test;

class NodeCountTest {

  @Test
  void growsWithTheDocument() {
    assertThat(count("{a}")).isLessThan(count("{a b}"));
    // Each adds a field, an argument and its value.
    assertThat(count("{a b(c: 1)}")).isEqualTo(count("{a b}") + 2);
    assertThat(count("{" + "a ".repeat(1_000) + "}")).isGreaterThanOrEqualTo(1_000);
  }

  private static int count(String text) {
    return NodeCount.of(List.of(Parser.parse(text)));
  }
}
