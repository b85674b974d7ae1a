package io.github.xhsgraphql.fault;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static io.github.xhsgraphql.support.Bodies.NOTE;
import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.AnswersOnTheWire;
import io.github.xhsgraphql.support.Bodies;
import io.github.xhsgraphql.support.PlannedUpstream;
import io.github.xhsgraphql.support.Walk;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests pages of comments whose cursors form a circle, as upstream's sometimes do: A, B, C, A, …
 * Each page has ten comments.
 */
@QuarkusTest
@WithTestResource(PlannedUpstream.class)
class CirclingCommentsTest extends AnswersOnTheWire {

  private static final String PATH = "/api/v1/xiaohongshu/app_v2/get_note_comments";

  /** Whether upstream's cursors repeat in each round or count on. */
  private enum Cursors {
    REPEAT,
    COUNT
  }

  /** Plans a circle of this many pages, for three rounds. */
  private void planCircle(int pages, Cursors cursors) {
    for (int call = 0; call < 3 * pages; call++) {
      int onward = cursors == Cursors.REPEAT ? (call + 1) % pages : call + 1;
      String body = page(call % pages, "c" + onward, onward);
      if (call == 0) {
        answers.plan(PATH, "cursor", absent(), body);
      }
      if (call < pages || cursors == Cursors.COUNT) {
        answers.plan(PATH, "cursor", equalTo("c" + call), body);
      }
    }
  }

  private static String page(int page, String cursor, int index) {
    String comments =
        IntStream.range(page * 10, page * 10 + 10)
            .mapToObj(n -> "{'id':'%s','content':'x','sub_comment_count':0}".formatted(id(n)))
            .collect(Collectors.joining(","));
    return Bodies.app(
        """
        {"has_more":true,"comments":[%s],"cursor":"{\\"cursor\\":\\"%s\\",\\"index\\":%d}"}
        """
            .formatted(comments.replace('\'', '"'), cursor, index));
  }

  private static String id(int n) {
    return String.format("68a1f0c2000000000300%04x", n);
  }

  private static List<String> ids(int count) {
    return IntStream.range(0, count).mapToObj(CirclingCommentsTest::id).toList();
  }

  private static String comments(int first) {
    return "{note(noteId:\"%s\"){comments(first:%d,after:%%s){nodes{id:commentId source}pageInfo{hasNextPage endCursor}}}}"
        .formatted(NOTE, first);
  }

  /**
   * If upstream's cursor repeats, the gateway detects the circle before it requests a page again.
   */
  @ParameterizedTest
  @CsvSource({"REPEAT,10,4", "REPEAT,7,4", "COUNT,10,4", "COUNT,7,4", "COUNT,1,4", "COUNT,30,4"})
  void comeOnceOverSeveralAnswers(Cursors cursors, int first, int calls) {
    planCircle(3, cursors);
    assertThat(Walk.of(comments(first), "data.note.comments").ids()).isEqualTo(ids(30));
    assertThat(answers.sent(PATH)).hasSize(calls);
  }

  @ParameterizedTest
  @ValueSource(strings = {"REPEAT", "COUNT"})
  void comeOnceInOneAnswer(Cursors cursors) {
    planCircle(3, cursors);
    JsonPath answer = query(comments(100).formatted("null"));
    assertThat(answer.getList("errors")).isNull();
    assertThat(answer.getList("data.note.comments.nodes.id")).isEqualTo(ids(30));
    assertThat(answer.getBoolean("data.note.comments.pageInfo.hasNextPage")).isFalse();
    assertThat(answers.sent(PATH)).hasSize(4);
    assertThat(answer.getInt("extensions.upstream.calls")).isEqualTo(4);
  }

  /**
   * The circle doesn't include the first page, and its cursor repeats. The gateway detects it
   * without another call.
   */
  @Test
  void costNoCallMoreWhereTheCursorRepeats() {
    answers.plan(PATH, "cursor", absent(), page(0, "c1", 1));
    answers.plan(PATH, "cursor", equalTo("c1"), page(1, "c2", 2));
    answers.plan(PATH, "cursor", equalTo("c2"), page(2, "c1", 1));
    assertThat(Walk.of(comments(10), "data.note.comments").ids()).isEqualTo(ids(30));
    assertThat(answers.sent(PATH)).hasSize(3);
  }

  @Test
  void comeOnceInALongCircleToo() {
    planCircle(31, Cursors.COUNT);
    assertThat(Walk.of(comments(10), "data.note.comments").ids()).isEqualTo(ids(310));
    assertThat(answers.sent(PATH)).hasSize(32);
  }
}
