package io.github.xhsgraphql.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.GraphQL;
import io.github.xhsgraphql.support.Sandbox;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the estimated maximum cost of queries in upstream calls and points. */
@QuarkusTest
class CostTest {

  private static final Map<String, String> IDS =
      Map.of(
          "NOTE", "noteId:\"" + Sandbox.IMAGE_NOTE + "\"",
          "USER", "userId:\"" + Sandbox.BUSY_USER + "\"",
          "LINK", "shareLink:\"" + Sandbox.SHORT_USER_LINK + "\"");

  private static JsonPath run(String query, Map<String, ?> variables) {
    String whole = query;
    for (Map.Entry<String, String> id : IDS.entrySet()) {
      whole = whole.replace(id.getKey(), id.getValue());
    }
    return GraphQL.query(whole, variables);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{__typename} | 0 | 1",
        "{note(NOTE){id noteId url shareUrl excerpt}} | 0 | 6",
        "{note(NOTE){title}} | 1 | 2",
        "{note(NOTE){title text images{url}}} | 1 | 14",
        "{note(NOTE){video{url}}} | 2 | 3",
        "{a:note(NOTE){title} b:note(NOTE){title}} | 2 | 4",
        "{user(USER){userId postedNotes(first:20){nodes{title}}}} | 1 | 24",
        "{user(USER){userId postedNotes{nodes{title}}}} | 1 | 24",
        "{user(USER){postedNotes(first:null){nodes{title}}}} | 1 | 23",
        "{user(USER){postedNotes(first:20){nodes{text}}}} | 21 | 23",
        "{user(USER){postedNotes(first:20){nodes{text} edges{node{text}}}}} | 41 | 64",
        "{user(USER){postedNotes(first:21){nodes{title}}}} | 2 | 24",
        "{user(USER){nickname bio postedNotes(first:1){nodes{author{nickname}}}}} | 2 | 7",
        "{user(USER){postedNotes(first:10){nodes{author{bio}}}}} | 11 | 23",
        "{user(LINK){userId}} | 1 | 2",
        "{note(NOTE){comments(first:10){nodes{content replies(first:1){nodes{content}}}}}} | 11 |"
            + " 43",
        "{note(NOTE){comments(first:10){nodes{content pictures{url}}}}} | 1 | 43",
        "{note(NOTE){comments(first:10){nodes{note{title}}}}} | 2 | 23",
        "{note(NOTE){comments(first:10){edges{node{note{title}}}}}} | 2 | 33",
        "{note(NOTE){comments(first:30){totalCount pageInfo{endCursor}}}} | 3 | 5",
        "{note(NOTE){...a ...b}} fragment a on Note{comments(first:5){nodes{content}}} fragment b"
            + " on Note{comments(first:5){nodes{content}}} | 1 | 8",
        "{note(NOTE){title @skip(if:true) text @include(if:false) id}} | 0 | 2",
        "{node(id:`x`){... on Note{video{url}} ... on User{bio nickname} ... on Comment{content}}}"
            + " | 2 | 3",
        "{__schema{types{name fields{name}}}} | 0 | 5"
      })
  void isCountedBeforeAnythingRuns(String query, long calls, long points) {
    JsonPath answer = run(query.replace('`', '"'), Map.of());
    assertThat(answer.getLong("extensions.cost.calls.requested")).isEqualTo(calls);
    assertThat(answer.getLong("extensions.cost.requested")).isEqualTo(points);
    assertThat(answer.getLong("extensions.cost.actual")).isPositive();
    assertThat(answer.getLong("extensions.cost.calls.actual")).isLessThanOrEqualTo(calls);
    assertThat(answer.getLong("extensions.cost.maximum")).isEqualTo(100_000);
    assertThat(answer.getLong("extensions.cost.calls.maximum")).isEqualTo(60);
  }

  @Test
  void countsWithTheVariablesRealValues() {
    String query = "query($n:Int=3){user(USER){postedNotes(first:$n){nodes{text}}}}";
    assertThat(run(query, Map.of()).getLong("extensions.cost.calls.requested")).isEqualTo(4);
    assertThat(run(query, Map.of("n", 7)).getLong("extensions.cost.calls.requested")).isEqualTo(8);
  }

  /** The cached cost of a document isn't used for variables that change it. */
  @Test
  void countsAnewWhereAStringIsThereOrAListIsLonger() {
    String page =
        "query($after:String){user(USER){userId postedNotes(first:20,after:$after){nodes{title}}}}";
    assertThat(calls(page, Map.of())).isEqualTo(1);
    assertThat(calls(page, Map.of("after", "no cursor"))).isEqualTo(2);
    assertThat(calls(page, Map.of("after", "another"))).isEqualTo(2);
    assertThat(calls(page, Map.of())).isEqualTo(1);
    String nodes = "query($ids:[ID!]!){nodes(ids:$ids){... on Note{title}}}";
    assertThat(calls(nodes, Map.of("ids", List.of("x")))).isEqualTo(1);
    assertThat(calls(nodes, Map.of("ids", List.of("x", "y")))).isEqualTo(2);
    String either = "query($c:Boolean!){note(NOTE){id title @include(if:$c)}}";
    assertThat(calls(either, Map.of("c", false))).isZero();
    assertThat(calls(either, Map.of("c", true))).isEqualTo(1);
  }

  private static long calls(String query, Map<String, ?> variables) {
    return run(query, variables).getLong("extensions.cost.calls.requested");
  }

  @Test
  void reportsTheActualCost() {
    JsonPath answer =
        run("{user(USER){postedNotes(first:2){nodes{title author{nickname}}}}}", Map.of());
    // user, postedNotes, nodes, and two titles, authors and nicknames
    assertThat(answer.getLong("extensions.cost.actual")).isEqualTo(9);
  }

  /**
   * Comments in lists usually contain their first replies. Comments that are queried by ID don't.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{note(NOTE){comments(first:100){nodes{content replies(first:10){nodes{content}}}}}} | 110"
            + " | false",
        "{note(NOTE){comments(first:100){edges{node{content"
            + " replies(first:10){edges{node{content}}}}}}}} | 110 | false",
        "{note(NOTE){comments(first:100){nodes{content replies(first:11){nodes{content}}}}}} | 210"
            + " | true",
        "{note(NOTE){comments(first:100){nodes{content"
            + " replies(first:5,after:`x`){nodes{content}}}}}} | 210 | true",
        "{note(NOTE){comments(first:5){nodes{inReplyTo{replies(first:100){nodes{content}}}}}}} | 51"
            + " | false",
        "{note(NOTE){comments(first:10){nodes{inReplyTo{replies(first:100){nodes{content}}}}}}} |"
            + " 101 | true"
      })
  void countsRepliesThatMayComeAlongButRefusesNothingForThem(
      String query, long calls, boolean refused) {
    JsonPath answer = run(query.replace('`', '"'), Map.of());
    assertThat(answer.getLong("extensions.cost.calls.requested")).isEqualTo(calls);
    assertThat("QUERY_TOO_EXPENSIVE".equals(answer.getString("errors[0].extensions.code")))
        .isEqualTo(refused);
  }

  @Test
  void refusesAtNoCostAndSaysWhy() {
    Sandbox.reset();
    JsonPath answer = run("{user(USER){postedNotes(first:100){nodes{text}}}}", Map.of());
    assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("QUERY_TOO_EXPENSIVE");
    assertThat(answer.getString("errors[0].extensions.limit")).isEqualTo("cost.calls");
    assertThat(answer.getLong("errors[0].extensions.requested")).isEqualTo(105);
    assertThat(answer.getLong("errors[0].extensions.maximum")).isEqualTo(60);
    assertThat(answer.<Object>get("data")).isNull();
    assertThat(answer.getLong("extensions.cost.calls.actual")).isZero();
    assertThat(Sandbox.calls()).isZero();
  }
}
