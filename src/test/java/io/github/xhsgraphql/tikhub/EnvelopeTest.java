package io.github.xhsgraphql.tikhub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.series.app.Bodies;
import io.github.xhsgraphql.tikhub.Outcome.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvelopeTest {

  private static Outcome<Envelope> open(String body) {
    return Envelope.open(Bodies.json(body.replace('\'', '"')));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'code': 200, 'data': {'code': 0, 'success': true, 'data': {'id': 'x'}}}  | App",
        "{'code': 200, 'data': {'success': true, 'msg': null, 'data': {'id': 'x'}}} | no inner"
            + " code",
        "{'code': 200, 'data': {'ok': true, 'data': {'id': 'x'}}}                  | Web V3",
        "{'code': 200, 'data': {'code': 1000, 'data': {'id': 'x'}}}                | native code",
        "{'code': '200', 'data': {'id': 'x'}}                                      | one level",
        "{'data': {'msg': {'a': 1}, 'data': {'success': true, 'data': {'id': 'x'}}}} | three levels"
      })
  void findsThePayload(String body, String shape) {
    Envelope envelope = Bodies.value(open(body));

    assertThat(envelope.payload().text("id")).as(shape).isEqualTo("x");
  }

  @Test
  void keepsTheLevelAroundThePayload() {
    Envelope envelope =
        Bodies.value(
            open("{'code': 200, 'data': {'code': 0, 'searchId': 's', 'data': {'items': []}}}"));

    assertThat(envelope.around().text("search_id")).isEqualTo("s");
  }

  @Test
  void takesAnEmptyArrayForAPayload() {
    assertThat(Bodies.value(open("{'code': 200, 'data': {'success': true, 'data': []}}")).payload())
        .matches(Json::isArray);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Inner failures (docs/upstream.md 1.4).
        "{'code': 200, 'data': {'code': -1, 'success': false, 'msg': '服务异常', 'data': null}} |"
            + " FAILED",
        "{'code': 200, 'data': {'code': -1, 'success': false, 'msg': '参数错误', 'data': {}}} | FAILED",
        "{'code': 200, 'data': {'success': false, 'msg': null, 'data': null}}          | FAILED",
        "{'code': 200, 'data': {'success': false, 'msg': {'a': '用户不存在'}}}           | FAILED",
        "{'code': 200, 'data': {'code': 300012, 'data': {'id': 'x'}}}                  | FAILED",
        "{'code': 200, 'data': {'ok': false, 'data': {'id': 'x'}}}                     | FAILED",
        "{'code': 200, 'data': {'success': false, 'msg': '用户不存在', 'data': null}}    | NOT_FOUND",
        "{'code': 200, 'data': {'success': false, 'msg': '当前笔记暂时无法浏览'}}         | NOT_FOUND",
        "{'code': 200, 'data': {'code': -510000, 'success': false, 'data': {}}}        | NOT_FOUND",
        "{'code': 200, 'data': {'code': -510001, 'success': false, 'msg': ''}}         | NOT_FOUND",
        // data is a plain string.
        "{'code': 200, 'data': '服务异常：笔记不存在'}                                    | NOT_FOUND",
        "{'code': 200, 'data': '服务异常'}                                              | FAILED",
        "{'code': 200, 'data': {'success': true, 'data': '笔记不存在'}}                  | NOT_FOUND",
        // The envelope is empty.
        "{'code': 200, 'data': null}                                                   | FAILED",
        "{'code': 200, 'data': {}}                                                     | FAILED",
        "{'code': 200, 'data': {'code': 0, 'success': true, 'data': null}}             | FAILED",
        "{'code': 200, 'data': {'code': 0, 'success': true, 'data': {}}}               | FAILED",
        // HTTP statuses inside the body.
        "{'code': 401, 'data': null}                                                   | REJECTED",
        "{'code': 402, 'message': 'Bearer'}                                            | REJECTED",
        "{'code': 403}                                                                 | REJECTED",
        "{'code': 429}                                                                 | THROTTLED",
        "{'code': 500, 'data': {'id': 'x'}}                                            | FAILED",
        // There is no envelope.
        "{'detail': 'Not Found'}                                                       |"
            + " SHAPE_CHANGED",
        "[]                                                                            |"
            + " SHAPE_CHANGED",
        "'text'                                                                        |"
            + " SHAPE_CHANGED",
        "{'code': 200, 'data': 7}                                                      |"
            + " SHAPE_CHANGED",
        "{'data': {'ok': 1, 'data': {'ok': 1, 'data': {'ok': 1, 'data': {'x': 1}}}}}   |"
            + " SHAPE_CHANGED"
      })
  void recognizesUpstreamsFailures(String body, Kind kind) {
    // CsvSource removes single quotes, so a body that is only a text needs them again.
    assertThat(open(body.equals("text") ? "'text'" : body).kind()).isEqualTo(kind);
  }

  @Test
  void countsAnInnerFailureAsBilledAndNotToBeRepeated() {
    assertThat(open("{'code': 200, 'data': {'success': false, 'msg': 'secret token', 'code': -9}}"))
        .isEqualTo(
            new Outcome.Failed<>(
                true,
                false,
                "upstream reports a failure inside HTTP 200 in unknown words (code -9)",
                Outcome.Scope.SUBJECT,
                true));
  }
}
