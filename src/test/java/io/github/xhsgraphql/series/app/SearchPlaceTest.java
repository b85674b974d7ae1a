package io.github.xhsgraphql.series.app;

import static io.github.xhsgraphql.series.app.Bodies.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.tikhub.Envelope;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Series;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchPlaceTest {

  private static Envelope answer(String around, String payload) {
    return new Envelope(json(payload.replace('\'', '"')), json(around.replace('\'', '"')));
  }

  private static Map<String, String> named(SearchPlace at, Envelope answer) {
    return at.named(answer).next(answer.payload(), json("{}"));
  }

  private static Map<String, String> numbered(SearchPlace at, Envelope answer) {
    return at.numbered(answer).next(answer.payload(), json("{}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'search_id': 's', 'search_session_id': 't'} | {'items': []}",
        "{'searchId': 's', 'sessionId': 't'}          | {'items': []}",
        "{'searchId': 's', 'searchSessionId': 't'}    | {'items': []}",
        "{'search_id': 's', 'session_id': 't'}        | {'search_id': 'x', 'session_id': 'x'}",
        "{'code': 0}                                  | {'searchId': 's', 'search_session_id': 't'}",
        "{'search_id': '', 'session_id': null}        | {'search_id': 's', 'session_id': 't'}",
      })
  void findsTheIdsAroundThePayloadOrElseInIt(String around, String payload) {
    assertThat(numbered(SearchPlace.at(null), answer(around, payload)))
        .isEqualTo(Map.of("page", "2", "search_id", "s", "session_id", "t"));
  }

  @Test
  void keepsTheIdsOfTheFirstAnswer() {
    SearchPlace second =
        SearchPlace.at(
            new Position(Series.APP_V2, Map.of("page", "2", "search_id", "s", "session_id", "t")));
    Envelope answer = answer("{'search_id': 'other', 'session_id': 'other'}", "{'items': []}");

    assertThat(second).isEqualTo(new SearchPlace(2, "s", "t"));
    assertThat(numbered(second, answer))
        .isEqualTo(Map.of("page", "3", "search_id", "s", "session_id", "t"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'next_page': 7}     | {}               | 7 | 7",
        "{'nextPage': '7'}    | {}               | 7 | 7",
        "{}                   | {'next_page': 7} | 7 | 7",
        "{}                   | {}               |   | 2",
        "{'next_page': null}  | {}               |   | 2",
        "{'next_page': 0}     | {}               |   | 2",
        "{'next_page': -1}    | {}               |   | 2",
        "{'next_page': 'x'}   | {}               |   | 2",
      })
  void takesThePageThatIsNamed(String around, String payload, String named, String numbered) {
    Envelope answer = answer(around, payload);

    assertThat(named(SearchPlace.at(null), answer).get("page")).isEqualTo(named);
    assertThat(numbered(SearchPlace.at(null), answer).get("page")).isEqualTo(numbered);
  }

  @Test
  void beginsWithPageOneAndNoIds() {
    SearchPlace first = new SearchPlace(1, null, null);
    assertThat(SearchPlace.at(null)).isEqualTo(first);
    assertThat(SearchPlace.at(Position.start(Series.APP_V1))).isEqualTo(first);
    assertThat(SearchPlace.at(new Position(Series.APP_V1, Map.of("page", "one")))).isEqualTo(first);
  }
}
