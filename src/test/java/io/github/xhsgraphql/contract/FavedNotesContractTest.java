package io.github.xhsgraphql.contract;

import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.Sandbox;
import io.github.xhsgraphql.support.Walk;
import io.github.xhsgraphql.tikhub.Series;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests a user's favorite notes: their pages, the error for hidden ones, and the calls that they
 * cost.
 */
@QuarkusTest
class FavedNotesContractTest {

  private static final Set<String> HIDING =
      Set.of(Sandbox.PRIVATE_USER, Sandbox.RECOMMENDING_USER, Sandbox.SILENT_USER);

  @BeforeEach
  void allUp() {
    Sandbox.reset();
    Gateway.resetFailures();
  }

  @AfterEach
  void leaveAllUp() {
    Sandbox.reset();
  }

  private static String faved(String user, int first) {
    return "{user(userId:\""
        + user
        + "\"){userId c:favedNotes(first:"
        + first
        + ",after:%s){nodes{id:noteId source} pageInfo{hasNextPage endCursor}}}}";
  }

  private static List<String> requestedPaths() {
    return Sandbox.requests().stream()
        .map(r -> r.get("path").toString().replaceAll(".*/", ""))
        .toList();
  }

  @Test
  void areWalkedToTheEnd() {
    Walk walk = Walk.of(faved(Sandbox.BUSY_USER, 17), "data.user.c");
    assertThat(walk.ids()).hasSize(45).doesNotHaveDuplicates();
    assertThat(walk.sources()).containsOnly("APP_V2");
    assertThat(walk.ids()).isEqualTo(Walk.of(faved(Sandbox.BUSY_USER, 100), "data.user.c").ids());
  }

  @Test
  void costTheirPagesOnly() {
    JsonPath answer =
        query(
            """
            {user(userId:"%s"){favedNotes(first:40){nodes{noteId kind title excerpt publishedAt likeCount cover{url}}}}}
            """
                .formatted(Sandbox.BUSY_USER));
    assertThat(answer.getList("errors")).isNull();
    assertThat(answer.getList("data.user.favedNotes.nodes.publishedAt"))
        .hasSize(40)
        .doesNotContainNull();
    assertThat(requestedPaths()).containsOnly("get_user_faved_notes").hasSize(2);
  }

  @Test
  void nest() {
    JsonPath answer =
        query(
            """
            {user(userId:"%s"){favedNotes(first:12){nodes{noteId author{userId nickname
             favedNotes(first:2){nodes{noteId author{nickname}}}}}}}}
            """
                .formatted(Sandbox.BUSY_USER));
    List<Map<String, Object>> authors = answer.getList("data.user.favedNotes.nodes.author");
    // If the list has no author ID, the gateway loads the note to find the author.
    assertThat(authors).hasSize(12).doesNotContainNull();
    assertThat(authors)
        .anyMatch(author -> HIDING.contains(author.get("userId")))
        .anyMatch(author -> !HIDING.contains(author.get("userId")))
        .allMatch(
            author -> HIDING.contains(author.get("userId")) == (author.get("favedNotes") == null));
    assertThat(answer.<String>getList("errors.extensions.code")).containsOnly("PRIVATE");
  }

  @ParameterizedTest
  @CsvSource({
    Sandbox.PRIVATE_USER + ",get_user_faved_notes",
    Sandbox.RECOMMENDING_USER + ",get_user_faved_notes",
    Sandbox.SILENT_USER + ",get_user_faved_notes get_user_info"
  })
  void hiddenOnesArePrivateHoweverUpstreamShowsThem(String user, String paths) {
    JsonPath answer = query(faved(user, 20).formatted("null"));
    assertThat(answer.<Object>get("data.user.c")).isNull();
    assertThat(answer.getString("data.user.userId")).isEqualTo(user);
    assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("PRIVATE");
    assertThat(answer.getList("errors[0].path")).isEqualTo(List.of("user", "c"));
    assertThat(requestedPaths()).isEqualTo(List.of(paths.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nickname", "favedNotesArePublic"})
  void aFlagThatIsKnownSavesTheCall(String field) {
    JsonPath answer =
        query(
            "{user(userId:\""
                + Sandbox.RECOMMENDING_USER
                + "\"){"
                + field
                + " favedNotes{nodes{noteId}}}}");
    assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("PRIVATE");
    assertThat(answer.<Object>get("data.user." + field)).isNotNull();
    assertThat(requestedPaths()).containsExactly("get_user_info");
  }

  @Test
  void anEmptyListIsEmptyIfTheFlagSaysSo() {
    JsonPath unknown = query(faved(Sandbox.QUIET_USER, 20).formatted("null"));
    assertThat(unknown.getList("errors")).as(() -> unknown.prettify()).isNull();
    assertThat(unknown.getList("data.user.c.nodes")).isEmpty();
    assertThat(unknown.getBoolean("data.user.c.pageInfo.hasNextPage")).isFalse();
    assertThat(requestedPaths()).containsExactly("get_user_faved_notes", "get_user_info");

    Sandbox.reset();
    JsonPath known =
        query("{user(userId:\"" + Sandbox.QUIET_USER + "\"){nickname favedNotes{nodes{noteId}}}}");
    assertThat(known.getList("data.user.favedNotes.nodes")).isEmpty();
    assertThat(requestedPaths()).containsExactlyInAnyOrder("get_user_info", "get_user_faved_notes");
  }

  @Test
  void onlyAppV2HasThem() {
    JsonPath begun = query(faved(Sandbox.BUSY_USER, 5).formatted("null"));
    String after = Walk.literal(begun.getString("data.user.c.pageInfo.endCursor"));
    Sandbox.down(Series.APP_V2);

    JsonPath failed = query(faved(Sandbox.BUSY_USER, 5).formatted("null"));
    assertThat(failed.getString("errors[0].extensions.code")).isEqualTo("UPSTREAM_UNAVAILABLE");
    JsonPath stuck = query(faved(Sandbox.BUSY_USER, 5).formatted(after));
    assertThat(stuck.getString("errors[0].extensions.code")).isEqualTo("CURSOR_SERIES_UNAVAILABLE");
    for (JsonPath answer : List.of(failed, stuck)) {
      assertThat(answer.<String>getList("errors[0].extensions.attempts.outcome"))
          .containsExactly("FAILED", "SKIPPED", "SKIPPED");
      assertThat(answer.<String>getList("errors[0].extensions.attempts.reason"))
          .contains("APP_V1 has no faved notes", "WEB_V3 has no faved notes");
    }
    assertThat(requestedPaths()).containsOnly("get_user_faved_notes");

    Sandbox.reset();
    Gateway.resetFailures();
    assertThat(query(faved(Sandbox.BUSY_USER, 5).formatted(after)).getList("data.user.c.nodes.id"))
        .hasSize(5)
        .doesNotContainAnyElementsOf(begun.getList("data.user.c.nodes.id"));
  }
}
