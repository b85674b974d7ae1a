package io.github.xhsgraphql.contract;

import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.AnswersOnTheWire;
import io.github.xhsgraphql.support.PlannedUpstream;
import io.github.xhsgraphql.tikhub.Series;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that counts that searches return as display text cost no call, in any language. */
@QuarkusTest
@WithTestResource(PlannedUpstream.class)
class DisplayedCountsOnTheWireTest extends AnswersOnTheWire {

  private static final String USER = "5f00aa11000000000100bb22";

  private void plan(Series series, String fields) {
    answers.plan(
        series == Series.APP_V2
            ? NoteShapes.V2 + "search_users"
            : NoteShapes.WEB + "fetch_search_users",
        NoteShapes.page(
            series,
            "{'has_more':false,'users':[{'id':'%s','name':'Ann',%s}]}".formatted(USER, fields)));
  }

  private JsonPath user(String selection) {
    JsonPath answer = query("{searchUsers(keyword:\"x\",first:1){nodes{%s}}}".formatted(selection));
    assertThat(answer.getList("errors")).as(() -> answer.prettify()).isNull();
    assertThat(answers.sent(NoteShapes.userPath(Series.APP_V2))).isEmpty();
    answer.setRootPath("data.searchUsers.nodes[0]");
    return answer;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '^',
      value = {
        "APP_V2; 'sub_title':'Fans 51.7k';                      51700;   ; true",
        "WEB_V3; 'sub_title':'Fans 51.7k';                      51700;   ; true",
        "APP_V2; 'desc':'Followers 3.4M | Notes 1,204';       3400000; 1204; true",
        "APP_V2; 'desc':'1.2k+ followers | 96 notes';            1200;   96; true",
        "APP_V2; 'sub_title':'Fans·12 · Notes·3';                  12;    3; false",
        "APP_V2; 'desc':'粉丝·24.2万 | 笔记·162';              242000;  162; true",
        "APP_V2; 'desc':'粉絲·1.5億 | 162篇筆記';           150000000;  162; true",
        "APP_V2; 'desc':'3.4w粉丝','sub_title':'Notes: 7';      34000;    7; true",
        "WEB_V3; 'fans':'Fans 1.2万+','note_count':9;           12000;    9; true",
        "WEB_V3; 'fans':'3,855','note_count':'1.1k';             3855; 1100; true",
      })
  void aCountInATextCostsNoCall(
      Series series, String fields, Long followers, Long notes, boolean approximate) {
    plan(series, fields);
    JsonPath user =
        user("userId followerCount countsAreApproximate" + (notes == null ? "" : " noteCount"));
    assertThat(user.getLong("followerCount")).isEqualTo(followers);
    if (notes != null) {
      assertThat(user.getLong("noteCount")).isEqualTo(notes);
    }
    assertThat(user.getBoolean("countsAreApproximate")).isEqualTo(approximate);
  }

  @Test
  void aCountThatNobodySelectsCostsNoCall() {
    plan(Series.APP_V2, "'sub_title':'小红书号：ann7','image':'http://a.example/1'");
    JsonPath user = user("userId nickname avatarUrl");
    assertThat(user.getString("nickname")).isEqualTo("Ann");
  }

  @Test
  void aCountThatIsSelectedAndNotShownIsLoaded() {
    plan(Series.APP_V2, "'desc':'Fan club of 7 | notes on kites 12','sub_title':'Fans'");
    answers.plan(
        NoteShapes.userPath(Series.APP_V2),
        NoteShapes.user("{'userid':'" + USER + "','nickname':'Ann','fans':8}", Series.APP_V2));
    JsonPath answer = query("{searchUsers(keyword:\"x\",first:1){nodes{followerCount}}}");
    assertThat(answer.getLong("data.searchUsers.nodes[0].followerCount")).isEqualTo(8);
    assertThat(answer.getInt("extensions.upstream.calls")).isEqualTo(2);
  }
}
