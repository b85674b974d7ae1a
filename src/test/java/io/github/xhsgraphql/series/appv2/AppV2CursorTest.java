package io.github.xhsgraphql.series.appv2;

import static io.github.xhsgraphql.series.app.Bodies.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Series;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AppV2CursorTest {

  private static final AppV2Cursor SECOND = new AppV2Cursor("c1", "1", "UNFOLDED");

  private static Map<String, String> next(AppV2Cursor at, String cursor) {
    return at.next(json("{\"cursor\": " + cursor + "}"));
  }

  @Test
  void takesTheJsonStringApart() {
    assertThat(
            next(
                SECOND,
                "\"{\\\"contextId\\\":\\\"x\\\",\\\"cursor\\\":\\\"c2\\\",\\\"index\\\":2,\\\"pageArea\\\":\\\"ALL\\\"}\""))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("cursor", "c2", "index", "2", "pageArea", "ALL"));
  }

  @Test
  void sendsTheWholeStringWhereItHasNoInnerCursor() {
    assertThat(next(SECOND, "\"{\\\"index\\\":2,\\\"pageArea\\\":\\\"ALL\\\"}\""))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "cursor", "{\"index\":2,\"pageArea\":\"ALL\"}", "index", "2", "pageArea", "ALL"));
  }

  @Test
  void takesAnObjectForAString() {
    assertThat(next(SECOND, "{\"cursor\": \"c2\", \"index\": 3}"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("cursor", "c2", "index", "3", "pageArea", "UNFOLDED"));
    assertThat(next(SECOND, "{\"index\": 3}")).containsEntry("cursor", "{\"index\":3}");
  }

  @Test
  void countsOnWhereTheCursorIsNoJson() {
    assertThat(next(SECOND, "\"65f000000000000000000001\""))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("cursor", "65f000000000000000000001", "index", "2", "pageArea", "UNFOLDED"));
    assertThat(next(SECOND, "\"{broken\"")).containsEntry("cursor", "{broken");
    assertThat(next(new AppV2Cursor("c", "odd", null), "\"x\"")).containsEntry("index", "odd");
  }

  @Test
  void hasNoValuesWithoutACursor() {
    assertThat(next(SECOND, "null")).isEmpty();
    assertThat(next(SECOND, "\"\"")).isEmpty();
    assertThat(next(SECOND, "{}")).isEmpty();
    assertThat(next(SECOND, "\"{}\"")).isEmpty();
    assertThat(SECOND.next(json("{}"))).isEmpty();
    assertThat(SECOND.next(json("[]"))).isEmpty();
  }

  @Test
  void leavesThePageAreaOutOfReplies() {
    AppV2Cursor first = AppV2Cursor.at(null, "1", null);

    assertThat(first).isEqualTo(new AppV2Cursor(null, "1", null));
    assertThat(next(first, "\"{\\\"cursor\\\":\\\"c2\\\",\\\"index\\\":3}\""))
        .containsExactlyInAnyOrderEntriesOf(Map.of("cursor", "c2", "index", "3"));
  }

  @Test
  void beginsAtTheFirstPageOrGoesOn() {
    AppV2Cursor first = new AppV2Cursor(null, "0", "UNFOLDED");

    assertThat(AppV2Cursor.at(null, "0", "UNFOLDED")).isEqualTo(first);
    assertThat(AppV2Cursor.at(Position.start(Series.APP_V2), "0", "UNFOLDED")).isEqualTo(first);
    assertThat(
            AppV2Cursor.at(
                new Position(
                    Series.APP_V2, Map.of("cursor", "c2", "index", "2", "pageArea", "ALL")),
                "0",
                "UNFOLDED"))
        .isEqualTo(new AppV2Cursor("c2", "2", "ALL"));
  }
}
