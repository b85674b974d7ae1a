package io.github.xhsgraphql.contract;

import static io.github.xhsgraphql.contract.Searches.NOTES;
import static io.github.xhsgraphql.contract.Searches.USERS;
import static io.github.xhsgraphql.contract.Searches.ask;
import static io.github.xhsgraphql.contract.Searches.filter;
import static io.github.xhsgraphql.contract.Searches.ids;
import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.Sandbox;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which arguments searches accept, reject and treat as equal. */
@QuarkusTest
class SearchArgumentsContractTest {

  @BeforeEach
  @AfterEach
  void allUp() {
    Sandbox.reset();
    Gateway.resetFailures();
  }

  static Stream<String> badKeywords() {
    return Stream.of(
        "",
        " ",
        " \u3000\n ",
        "a".repeat(101),
        "🌿".repeat(101),
        "a\nb",
        "a\tb",
        "a\u0000",
        "a\u0085b",
        "a\u007fb",
        "\ud83c");
  }

  @ParameterizedTest
  @MethodSource("badKeywords")
  void aBadKeywordIsNamedAndCostsNothing(String keyword) {
    for (String query : List.of(NOTES, USERS)) {
      JsonPath answer = query(query, Map.of("keyword", keyword));
      assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
      assertThat(answer.getString("errors[0].extensions.argument")).isEqualTo("keyword");
    }
    assertThat(Sandbox.calls()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"searchNotes", "searchUsers"})
  void oneHundredCharactersAreAKeyword(String field) {
    String keyword = "🌿".repeat(100);
    ask(
        "query($k:String!){" + field + "(keyword:$k){nodes{__typename}}}",
        Map.of("k", "  " + keyword + "\n"));
    assertThat(Sandbox.requests().get(0).toString())
        .contains(keyword)
        .doesNotContain(keyword + "\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 101, -1})
  void aBadSizeIsNamedAndCostsNothing(int first) {
    for (String field : List.of("searchNotes", "searchUsers")) {
      JsonPath answer =
          query(
              "query($first:Int){%s(keyword:\"的\",first:$first){pageInfo{hasNextPage}}}"
                  .formatted(field),
              Map.of("first", first));
      assertThat(answer.getString("errors[0].extensions.argument")).isEqualTo("first");
    }
    assertThat(Sandbox.calls()).isZero();
  }

  static Stream<Map<String, ?>> otherSearches() {
    return Stream.of(
        Map.of("keyword", "咖啡"),
        Map.of("sort", "LATEST"),
        filter("kind", "IMAGE"),
        filter("publishedWithin", "WEEK"),
        filter("aiMode", true));
  }

  @ParameterizedTest
  @MethodSource("otherSearches")
  void aCursorOfAnotherSearchIsRefusedAtNoCost(Map<String, ?> variables) {
    Map<String, Object> all = new HashMap<>(variables);
    all.put("after", ask(NOTES, Map.of()).getString("data.found.pageInfo.endCursor"));
    Sandbox.reset();

    JsonPath answer = query(NOTES, all);

    assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("INVALID_CURSOR");
    assertThat(Sandbox.calls()).isZero();
  }

  @Test
  void aCursorOfNotesIsNoneOfUsers() {
    String after = ask(NOTES, Map.of()).getString("data.found.pageInfo.endCursor");
    assertThat(query(USERS, Map.of("after", after)).getString("errors[0].extensions.code"))
        .isEqualTo("INVALID_CURSOR");
  }

  static Stream<Map<String, Object>> sameSearches() {
    Map<String, Object> nulls = new HashMap<>();
    nulls.put("kind", null);
    nulls.put("publishedWithin", null);
    nulls.put("aiMode", null);
    Map<String, Object> none = new HashMap<>();
    none.put("filter", null);
    none.put("sort", null);
    return Stream.of(
        none,
        Map.of("filter", Map.of()),
        Map.of("filter", nulls),
        Map.of("keyword", " 的 "),
        Map.of("sort", "GENERAL", "filter", Map.of("kind", "ANY", "aiMode", false)));
  }

  @ParameterizedTest
  @MethodSource("sameSearches")
  void whatIsLeftOutMeansItsDefault(Map<String, Object> variables) {
    JsonPath first = ask(NOTES, Map.of());
    String after = first.getString("data.found.pageInfo.endCursor");
    Map<String, Object> all = new HashMap<>(variables);
    all.put("after", after);

    assertThat(ids(ask(NOTES, all)))
        .hasSize(20)
        .isEqualTo(ids(ask(NOTES, Map.of("after", after))))
        .doesNotContainAnyElementsOf(ids(first));
  }
}
