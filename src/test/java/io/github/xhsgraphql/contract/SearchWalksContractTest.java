package io.github.xhsgraphql.contract;

import static io.github.xhsgraphql.contract.Searches.NOTES;
import static io.github.xhsgraphql.contract.Searches.USERS;
import static io.github.xhsgraphql.contract.Searches.ask;
import static io.github.xhsgraphql.contract.Searches.ids;
import static io.github.xhsgraphql.contract.Searches.walk;
import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.Sandbox;
import io.github.xhsgraphql.tikhub.Series;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests searches that begin in one series and continue in another. */
@QuarkusTest
class SearchWalksContractTest {

  @BeforeEach
  @AfterEach
  void allUp() {
    Sandbox.reset();
    Gateway.resetFailures();
  }

  @ParameterizedTest
  @CsvSource({
    "APP_V2,2,33",
    "APP_V2,1,33",
    "APP_V1,1,33",
    "APP_V2,1,20",
    "APP_V1,2,20",
    "APP_V2,3,7"
  })
  void aWalkGoesOnInAnotherSeriesWithoutLossOrDouble(Series from, int answersBefore, int first) {
    List<String> all = walk(NOTES, Map.of("first", 50));
    for (Series better : Series.values()) {
      if (better.ordinal() < from.ordinal()) {
        Sandbox.down(better);
      }
    }
    int[] answers = {0};

    List<String> walked =
        walk(
            NOTES,
            Map.of("first", first),
            () -> {
              if (++answers[0] == answersBefore) {
                Sandbox.down(from);
              }
            });

    assertThat(walked).isEqualTo(all);
  }

  @Test
  void aWalkOfUsersGoesOnInWebV3() {
    List<String> all = walk(USERS, Map.of("first", 50));
    assertThat(walk(USERS, Map.of("first", 9), () -> Sandbox.down(Series.APP_V2))).isEqualTo(all);
  }

  @Test
  void aWalkOfUsersThatCantGoOnSaysThatAppV1HasNone() {
    String after = ask(USERS, Map.of("first", 9)).getString("data.found.pageInfo.endCursor");
    Sandbox.down(Series.APP_V2, Series.WEB_V3);

    JsonPath answer = query(USERS, Map.of("after", after));

    assertThat(answer.getString("errors[0].extensions.code"))
        .isEqualTo("CURSOR_SERIES_UNAVAILABLE");
    assertThat(answer.getString("errors[0].extensions.attempts.find{it.series=='APP_V1'}.reason"))
        .contains("has no user search");
    Sandbox.reset();
    Gateway.resetFailures();
    assertThat(ids(ask(USERS, Map.of("after", after)))).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aFoundNoteCanBeServedByWebV3Afterwards(Series series) {
    Gateway.clearTokens();
    Sandbox.only(series);
    String noteId = ids(ask(NOTES, Map.of("first", 1))).get(0);
    Sandbox.only(Series.WEB_V3);

    JsonPath note =
        ask("query($id:String){note(noteId:$id){text source shareUrl}}", Map.of("id", noteId));

    assertThat(note.getString("data.note.source")).isEqualTo("WEB_V3");
    assertThat(note.getString("data.note.text")).isNotBlank();
    assertThat(note.getString("data.note.shareUrl")).contains("xsec_token=");
  }
}
