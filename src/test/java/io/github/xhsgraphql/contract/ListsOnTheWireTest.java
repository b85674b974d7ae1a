package io.github.xhsgraphql.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.QueryParameter;
import com.github.tomakehurst.wiremock.matching.StringValuePattern;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.xhsgraphql.support.Bodies;
import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.Planned;
import io.github.xhsgraphql.support.PlannedUpstream;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is sent for each page of topics and favorites, and what odd pages become. */
@QuarkusTest
@QuarkusTestResource(value = PlannedUpstream.class, restrictToAnnotatedClass = true)
class ListsOnTheWireTest {

  private static final String APP = "/api/v1/xiaohongshu/";
  private static final String FEED = APP + "app_v2/get_topic_feed";
  private static final String TOPIC_NOTES = APP + "app/get_topic_notes";
  private static final String FAVED = APP + "app_v2/get_user_faved_notes";
  private static final String USER = APP + "app_v2/get_user_info";

  private static final String TOPIC = "5c0000000000000000000abc";
  private static final String FAN = "5f0000000000000000000fab";
  private static final String A = "65f000000000000000000001";
  private static final String B = "65f000000000000000000002";

  @Planned WireMockServer upstream;

  @BeforeEach
  void forget() {
    upstream.resetAll();
    upstream.stubFor(any(anyUrl()).atPriority(10).willReturn(aResponse().withStatus(404)));
    Gateway.forget();
  }

  private static ResponseDefinitionBuilder ok(String payload) {
    return aResponse()
        .withHeader("Content-Type", "application/json")
        .withBody(Bodies.app(payload.replace('\'', '"')));
  }

  private void plan(String path, String payload) {
    upstream.stubFor(get(urlPathEqualTo(path)).willReturn(ok(payload)));
  }

  /** The page for requests in which a parameter is as given. */
  private void plan(String path, String name, StringValuePattern value, String payload) {
    upstream.stubFor(get(urlPathEqualTo(path)).withQueryParam(name, value).willReturn(ok(payload)));
  }

  /** The parameters of each request to a path, in order. */
  private List<Map<String, String>> sent(String path) {
    return upstream.findAll(getRequestedFor(urlPathEqualTo(path))).stream()
        .map(ListsOnTheWireTest::parameters)
        .toList();
  }

  private static Map<String, String> parameters(LoggedRequest request) {
    return request.getQueryParams().values().stream()
        .collect(Collectors.toMap(QueryParameter::key, QueryParameter::firstValue));
  }

  private static JsonPath topicNotes(String arguments) {
    return query(
        "{topic(topicId:\""
            + TOPIC
            + "\"){notes("
            + arguments
            + "){nodes{noteId} pageInfo{hasNextPage}}}}");
  }

  private static String item(String id, long createTime, String score) {
    return "{'id':'%s','title':'x','create_time':%d,'cursor_score':'%s'}"
        .formatted(id, createTime, score);
  }

  @Test
  void appV2CarriesFiveValuesThroughATopic() {
    plan(
        FEED,
        "last_note_id",
        absent(),
        "{'items':["
            + item(A, 1784102366000L, "s1")
            + "],'session_id':'sess','first_load_time':'1789312950000'}");
    plan(FEED, "last_note_id", equalTo(A), "{'items':[" + item(B, 1784102365000L, "s2") + "]}");
    plan(FEED, "last_note_id", equalTo(B), "{'items':[]}");

    JsonPath answer = topicNotes("first:50,sort:LATEST");
    assertThat(answer.<String>getList("data.topic.notes.nodes.noteId")).containsExactly(A, B);
    assertThat(answer.getBoolean("data.topic.notes.pageInfo.hasNextPage")).isFalse();
    assertThat(sent(FEED))
        .containsExactly(
            Map.of("page_id", TOPIC, "sort", "time"),
            Map.of(
                "page_id",
                TOPIC,
                "sort",
                "time",
                "cursor_score",
                "s1",
                "last_note_id",
                A,
                "last_note_ct",
                "1784102366000",
                "session_id",
                "sess",
                "first_load_time",
                "1789312950000"),
            Map.of(
                "page_id",
                TOPIC,
                "sort",
                "time",
                "cursor_score",
                "s2",
                "last_note_id",
                B,
                "last_note_ct",
                "1784102365000",
                "session_id",
                "sess",
                "first_load_time",
                "1789312950000"));
    assertThat(sent(TOPIC_NOTES)).isEmpty();
  }

  @Test
  void appV1TellsFromTheFirstPageOnWhenTheWalkBegan() {
    String row = "{'id':'%s','note':{'create_time':1784102366000},'cursor_score':'s1'}";
    plan(
        TOPIC_NOTES,
        "last_note_id",
        absent(),
        "{'notes':[" + row.formatted(A) + "],'session_id':'sess','has_more':true}");
    plan(
        TOPIC_NOTES,
        "last_note_id",
        equalTo(A),
        "{'notes':[" + row.formatted(B) + "],'session_id':'sess','has_more':false}");

    JsonPath answer = topicNotes("first:50,sort:GENERAL");
    assertThat(answer.<String>getList("data.topic.notes.nodes.noteId")).containsExactly(A, B);
    List<Map<String, String>> sent = sent(TOPIC_NOTES);
    String began = sent.get(0).get("first_load_time");
    assertThat(began).matches("\\d{13}");
    assertThat(sent)
        .containsExactly(
            Map.of("page_id", TOPIC, "sort", "hot", "first_load_time", began),
            Map.of(
                "page_id",
                TOPIC,
                "sort",
                "hot",
                "first_load_time",
                began,
                "cursor_score",
                "s1",
                "last_note_id",
                A,
                "last_note_ct",
                "1784102366000",
                "session_id",
                "sess"));
    assertThat(sent(FEED)).isEmpty();
  }

  @Test
  void aTopicThatComesAgainAndAgainEnds() {
    plan(FEED, "{'items':[" + item(A, 2, "s") + "," + item(B, 1, "s") + "],'has_more':true}");
    JsonPath answer = topicNotes("first:50");
    assertThat(answer.<String>getList("data.topic.notes.nodes.noteId")).containsExactly(A, B);
    assertThat(answer.getBoolean("data.topic.notes.pageInfo.hasNextPage")).isFalse();
    assertThat(sent(FEED)).hasSize(2);
  }

  @Test
  void aFeedThatCanNotBeReadIsAskedOfAppV1() {
    plan(FEED, "{'rows':[]}");
    plan(TOPIC_NOTES, "{'notes':[" + item(A, 1, "s") + "],'has_more':false}");
    JsonPath answer = topicNotes("first:5");
    assertThat(answer.<String>getList("data.topic.notes.nodes.noteId")).containsExactly(A);
    assertThat(answer.<String>getList("extensions.upstream.trace.outcome"))
        .containsExactly("SHAPE_CHANGED", "FOUND");
  }

  private static String profile(String tabs) {
    return "{'userid':'" + FAN + "','nickname':'Fan','fans':1" + tabs + "}";
  }

  private static JsonPath faved(String fields) {
    return query("{user(userId:\"" + FAN + "\"){" + fields + " favedNotes{nodes{noteId}}}}");
  }

  /**
   * A first page, the profile's flag, the code that is told or null, and whether the flag was asked
   * for.
   */
  static Stream<Arguments> pages() {
    String strangers = "{'notes':[{'id':'" + A + "','title':'x'}],'has_more':true,'fallback':true}";
    String none = "{'notes':[],'has_more':false}";
    String closed = ",'tab_public':{'collection':false}";
    String open = ",'tab_public':{'collection':true}";
    return Stream.of(
        Arguments.of("{'notes':[],'has_more':false,'fallback':true}", open, "PRIVATE", 0),
        Arguments.of(strangers, open, "PRIVATE", 0),
        Arguments.of(strangers.replace("true}", "1}"), open, "PRIVATE", 0),
        Arguments.of(none, closed, "PRIVATE", 1),
        Arguments.of(none.replace("false", "true"), closed, "PRIVATE", 1),
        Arguments.of(none, open, null, 1),
        Arguments.of(none.replace("}", ",'fallback':false}"), open, null, 1),
        Arguments.of(none, "", null, 1));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void hiddenFavoritesAreToldFromNone(String page, String flag, String code, int asked) {
    plan(FAVED, page);
    plan(USER, profile(flag));
    JsonPath answer = faved("userId");
    assertThat(answer.getString("errors[0].extensions.code")).isEqualTo(code);
    if (code == null) {
      assertThat(answer.getList("data.user.favedNotes.nodes")).isEmpty();
    } else {
      assertThat(answer.<Object>get("data.user.favedNotes")).isNull();
    }
    assertThat(sent(FAVED)).hasSize(1);
    assertThat(sent(USER)).hasSize(asked);
  }

  @Test
  void strangersNotesOnALaterPageAreLeftOutToo() {
    plan(FAVED, "cursor", absent(), "{'notes':[{'id':'" + A + "'}],'has_more':true}");
    plan(FAVED, "cursor", equalTo(A), "{'notes':[{'id':'" + B + "'}],'fallback':true}");
    JsonPath answer = faved("userId");
    assertThat(answer.<String>getList("data.user.favedNotes.nodes.noteId")).containsExactly(A);
    assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("PRIVATE");
    assertThat(answer.getList("errors[0].path")).isEqualTo(List.of("user", "favedNotes"));
  }

  @Test
  void whatCanNotBeDecidedFails() {
    plan(FAVED, "{'notes':[],'has_more':false}");
    JsonPath answer = faved("userId");
    assertThat(answer.<Object>get("data.user.favedNotes")).isNull();
    assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("UPSTREAM_UNAVAILABLE");
  }

  @Test
  void aFlagThatIsKnownIsNotAskedForAgain() {
    plan(FAVED, "{'notes':[],'has_more':false}");
    plan(USER, profile(""));
    assertThat(faved("nickname").getList("data.user.favedNotes.nodes")).isEmpty();
    assertThat(sent(USER)).hasSize(1);

    plan(USER, profile(",'tab_public':{'collection':false}"));
    upstream.resetRequests();
    Gateway.forgetAnswers();
    assertThat(faved("nickname").getString("errors[0].extensions.code")).isEqualTo("PRIVATE");
    assertThat(sent(FAVED)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ",'cursor':'top' | ,'cursor_score':'score' | top",
        " | ,'cursor':'own','cursor_score':'score' | own",
        " | ,'cursor_score':'score' | score",
        " |  | " + A
      })
  void favoritesArePagedByTheFirstCursorThereIs(String top, String own, String cursor) {
    plan(
        FAVED,
        "cursor",
        absent(),
        "{'notes':[{'id':'%s','user':{'nickname':'X'}%s}],'has_more':true%s}"
            .formatted(A, own == null ? "" : own, top == null ? "" : top));
    plan(FAVED, "cursor", equalTo(cursor), "{'notes':[{'id':'" + B + "'}],'has_more':false}");
    assertThat(faved("userId").<String>getList("data.user.favedNotes.nodes.noteId"))
        .containsExactly(A, B);
    assertThat(sent(FAVED))
        .containsExactly(Map.of("user_id", FAN), Map.of("user_id", FAN, "cursor", cursor));
    assertThat(sent(USER)).isEmpty();
  }
}
