package io.github.xhsgraphql.contract;

import static io.github.xhsgraphql.contract.Searches.NOTES;
import static io.github.xhsgraphql.contract.Searches.USERS;
import static io.github.xhsgraphql.contract.Searches.ask;
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
import org.junit.jupiter.params.provider.EnumSource;

/** Tests how many calls searches cost. */
@QuarkusTest
class SearchCostsContractTest {

  @BeforeEach
  @AfterEach
  void allUp() {
    Sandbox.reset();
    Gateway.resetFailures();
  }

  @Test
  void aPageCostsOneCallWhateverItCarries() {
    JsonPath answer = ask(NOTES, Map.of());
    assertThat(answer.getInt("extensions.upstream.calls")).isEqualTo(1);
    assertThat(answer.getList("data.found.nodes.excerpt")).doesNotContainNull();
    assertThat(ask(NOTES, Map.of("first", 45)).getInt("extensions.upstream.calls"))
        .as("the first page is known")
        .isEqualTo(2);
    assertThat(ask(USERS, Map.of()).getInt("extensions.upstream.calls")).isEqualTo(1);
  }

  @Test
  void theWholeTextCostsOneCallForEachNote() {
    JsonPath answer = ask("{searchNotes(keyword:\"的\",first:3){nodes{excerpt text}}}", Map.of());
    assertThat(answer.getInt("extensions.upstream.calls")).isEqualTo(4);
    for (int i = 0; i < 3; i++) {
      assertThat(answer.getString("data.searchNotes.nodes[" + i + "].text"))
          .startsWith(answer.getString("data.searchNotes.nodes[" + i + "].excerpt"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"APP_V2", "WEB_V3"})
  void eachUserWithFieldsThatTheListLacksCostsOneCall(Series series) {
    Sandbox.only(series);
    JsonPath answer =
        ask("{searchUsers(keyword:\"的\",first:3){nodes{bio gender noteCount}}}", Map.of());
    List<String> operations =
        answer.getList("extensions.upstream.trace.findAll{it.series=='" + series + "'}.operation");
    assertThat(operations).containsExactlyInAnyOrder("searchUsers", "user", "user", "user");
    assertThat(answer.getList("data.searchUsers.nodes.gender")).doesNotContainNull();
    assertThat(answer.getList("data.searchUsers.nodes.noteCount")).doesNotContainNull();
  }

  @Test
  void aNumberOfNotesInTheListCostsNothing() {
    JsonPath answer = ask("{searchUsers(keyword:\"的\"){nodes{userId noteCount}}}", Map.of());
    int users = answer.getList("data.searchUsers.nodes").size();
    assertThat(answer.getList("data.searchUsers.nodes.noteCount")).doesNotContainNull();
    assertThat(answer.getInt("extensions.upstream.calls")).isBetween(2, users - 1);
  }
}
