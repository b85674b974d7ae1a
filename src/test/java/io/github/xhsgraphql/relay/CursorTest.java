package io.github.xhsgraphql.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import io.github.xhsgraphql.graphql.error.ApiException;
import io.github.xhsgraphql.graphql.error.ErrorCode;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Series;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CursorTest {

  private static final CursorScope LIST = CursorScope.of("comments", "68a0", "DEFAULT");

  private static final Cursor CURSOR =
      new Cursor(
          LIST.hash(),
          new Position(Series.WEB_V3, Map.of("cursor", "{\"a\":1}", "index", "2")),
          3,
          "68a1f0c2000000000100a001",
          new WalkHistory(
              7,
              -5,
              Set.of(1, -2, 3),
              VisitedPages.NONE
                  .plus(Position.start(Series.WEB_V3), 11)
                  .plus(new Position(Series.WEB_V3, Map.of("cursor", "x")), -12)));

  @Test
  void isReadBackAsItWasWritten() {
    assertThat(Cursor.decode(CURSOR.encode())).contains(CURSOR);
  }

  @Test
  void isUrlSafe() {
    assertThat(CURSOR.encode()).matches("[A-Za-z0-9_-]+");
  }

  @Test
  void refusesEveryDamagedOne() {
    String good = CURSOR.encode();
    qt().withExamples(20_000)
        .forAll(integers().between(0, good.length() - 1), integers().between(0, 127))
        .checkAssert(
            (at, character) -> {
              String bad = good.substring(0, at) + (char) (int) character + good.substring(at + 1);
              if (!bad.equals(good)) {
                assertThat(Cursor.decode(bad)).isEmpty();
              }
            });
  }

  @Test
  void refusesCutLengthenedAndForeignOnes() {
    String good = CURSOR.encode();
    for (int length = 0; length < good.length(); length++) {
      assertThat(Cursor.decode(good.substring(0, length))).isEmpty();
    }
    assertThat(Cursor.decode(good + "AAAA")).isEmpty();
    assertThat(Cursor.decode("")).isEmpty();
    assertThat(Cursor.decode("YXJyYXljb25uZWN0aW9uOjE=")).isEmpty();
    assertThat(Cursor.decode("a".repeat(100_000))).isEmpty();
    assertThat(Cursor.decode("\u0000\uD83D\uDE00")).isEmpty();
  }

  @Test
  void belongsToItsConnectionAndArguments() {
    assertThat(PageArguments.of(LIST, 5, CURSOR.encode()).after()).contains(CURSOR);
    assertThatThrownBy(
            () ->
                PageArguments.of(CursorScope.of("comments", "68a0", "LATEST"), 5, CURSOR.encode()))
        .isInstanceOfSatisfying(
            ApiException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_CURSOR));
  }

  @Test
  void windowsAreOneToAHundred() {
    for (int first : new int[] {0, -1, 101, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
      assertThatThrownBy(() -> PageArguments.of(LIST, first, null))
          .isInstanceOfSatisfying(
              ApiException.class,
              e -> {
                assertThat(e.code()).isEqualTo(ErrorCode.BAD_USER_INPUT);
                assertThat(e.details()).containsEntry("argument", "first");
              });
    }
    assertThat(PageArguments.of(LIST, null, null).first()).isEqualTo(20);
  }
}
