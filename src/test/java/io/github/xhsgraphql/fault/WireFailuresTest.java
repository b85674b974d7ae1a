package io.github.xhsgraphql.fault;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.github.xhsgraphql.fault.PlannedNotes.json;
import static io.github.xhsgraphql.fault.PlannedNotes.ok;
import static io.github.xhsgraphql.support.Bodies.NOTE;

import com.github.tomakehurst.wiremock.http.Fault;
import io.github.xhsgraphql.support.Bodies;
import io.github.xhsgraphql.support.PlannedUpstream;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Tests every known failure of upstream over HTTP, through GraphQL. */
@QuarkusTest
@WithTestResource(PlannedUpstream.class)
class WireFailuresTest extends NoteFailures {

  /**
   * Returns a response of App V2, the outcome that the gateway must report, and the allowed number
   * of calls.
   */
  static Stream<Arguments> failures() {
    String good = Bodies.appNote(NOTE, "x");
    return Stream.of(
        Arguments.of("400", json(400, Bodies.detail(400)), "FAILED", 2),
        Arguments.of("403 of a scope", json(403, Bodies.detail(403)), "REJECTED", 1),
        Arguments.of(
            "403 of Cloudflare",
            aResponse()
                .withStatus(403)
                .withHeader("Content-Type", "text/plain")
                .withBody("error code: 1010"),
            "REJECTED",
            1),
        Arguments.of("404", json(404, "{\"detail\":\"Not Found\"}"), "FAILED", 1),
        Arguments.of("422", json(422, "{\"detail\":[{\"loc\":[\"query\"]}]}"), "FAILED", 1),
        Arguments.of("429 string", json(429, "{\"detail\":\"Too Many Requests\"}"), "THROTTLED", 1),
        Arguments.of(
            "429 object",
            json(429, Bodies.detail(429)).withHeader("Retry-After", "1"),
            "THROTTLED",
            1),
        Arguments.of("500", json(500, "{\"detail\":\"Internal Server Error\"}"), "FAILED", 2),
        Arguments.of(
            "522 in HTML",
            aResponse().withStatus(522).withHeader("Content-Type", "text/html").withBody("<html>"),
            "FAILED",
            2),
        Arguments.of(
            "redirect", aResponse().withStatus(302).withHeader("Location", "/x"), "FAILED", 1),
        Arguments.of("inner failure", ok(Bodies.innerFailure(-1, "服务异常")), "FAILED", 1),
        Arguments.of("data is a string", ok("{\"code\":200,\"data\":\"服务异常\"}"), "FAILED", 1),
        Arguments.of("data is null", ok("{\"code\":200,\"data\":null}"), "FAILED", 1),
        Arguments.of("data is {}", ok("{\"code\":200,\"data\":{}}"), "FAILED", 1),
        Arguments.of("data is a list", ok("{\"code\":200,\"data\":[1]}"), "SHAPE_CHANGED", 1),
        Arguments.of("data is a number", ok("{\"code\":200,\"data\":7}"), "SHAPE_CHANGED", 1),
        Arguments.of("code 429 in 200", ok("{\"code\":429,\"data\":{}}"), "THROTTLED", 1),
        Arguments.of(
            "HTML",
            aResponse().withHeader("Content-Type", "text/html").withBody("<html>hello</html>"),
            "SHAPE_CHANGED",
            1),
        Arguments.of("empty body", ok(""), "SHAPE_CHANGED", 1),
        Arguments.of("cut JSON", ok(good.substring(0, good.length() / 2)), "SHAPE_CHANGED", 1),
        Arguments.of(
            "renamed list", ok(good.replace("note_list", "note_items")), "SHAPE_CHANGED", 1),
        Arguments.of("renamed ID", ok(good.replace("\"id\":", "\"ident\":")), "SHAPE_CHANGED", 1),
        Arguments.of(
            "exceeds the size limit",
            ok(good.replace("whole text", "x".repeat(70_000))),
            "SHAPE_CHANGED",
            1),
        Arguments.of("reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), "FAILED", 1),
        Arguments.of("closed", aResponse().withFault(Fault.EMPTY_RESPONSE), "FAILED", 1),
        Arguments.of("garbage", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE), "FAILED", 1));
  }
}
