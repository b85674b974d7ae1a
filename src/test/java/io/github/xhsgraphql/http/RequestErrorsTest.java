package io.github.xhsgraphql.http;

import static io.github.xhsgraphql.http.Requests.GRAPHQL;
import static io.github.xhsgraphql.http.Requests.JSON;
import static io.github.xhsgraphql.http.Requests.post;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that errors say what is wrong with a request and where, and reveal no internals. */
@QuarkusTest
class RequestErrorsTest {

  @Test
  void parseErrorsSayWhatAndWhere() {
    post(GRAPHQL, Map.of("query", "{\n  note(\n}"))
        .statusCode(400)
        .body("$", not(hasKey("data")))
        .body("errors[0].message", containsString("offending token '}'"))
        .body("errors[0].locations[0].line", equalTo(3))
        .body("errors[0].locations[0].column", equalTo(1))
        .body("errors[0].extensions.code", equalTo("GRAPHQL_PARSE_FAILED"));
  }

  @Test
  void validationErrorsSayAllThatIsWrong() {
    post(GRAPHQL, Map.of("query", "{ nothing note(noteId: \"x\") { wrong } }"))
        .statusCode(400)
        .body("errors.size()", equalTo(2))
        .body("errors[0].message", equalTo("Field 'nothing' in type 'Query' is undefined"))
        .body("errors[1].locations[0].column", equalTo(31))
        .body("errors[1].extensions.code", equalTo("GRAPHQL_VALIDATION_FAILED"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{note(noteId:7){title}} | Argument 'noteId' is not a valid 'String' - Expected a string but it was an integer",
        "{note(noteId:[{a:1}]){title}} | Argument 'noteId' is not a valid 'String' - Expected a string but it was a list",
        "{note(kind:FILM){title}} | Argument 'kind' is not a valid 'NoteKind'",
        "{user(userId:\"\"){postedNotes(first:\"x\"){nodes{title}}}} | Argument 'first' is not a valid 'Int'",
        "query($n:Int=\"x\"){user(userId:\"\"){postedNotes(first:$n){nodes{title}}}} | Bad default value a value for type 'Int'"
      },
      quoteCharacter = '`')
  void validationErrorsNameNoInsides(String query, String expected) {
    post(JSON, Map.of("query", query))
        .body("errors[0].message", startsWith(expected))
        .body("errors[0].extensions.code", equalTo("GRAPHQL_VALIDATION_FAILED"));
  }

  @Test
  void variablesThatDoNotFitAreBadInput() {
    post(
            GRAPHQL,
            Map.of(
                "query",
                "query($n: Int) { user(userId: \"x\") { postedNotes(first: $n) { nodes { title } } } }",
                "variables",
                Map.of("n", Map.of("a", 1))))
        .statusCode(400)
        .body("$", not(hasKey("data")))
        .body(
            "errors[0].message",
            equalTo(
                "Variable 'n' has an invalid value: Expected a value that can be converted to type 'Int' but it was an object"))
        .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"C | Unknown operation named 'C'.", "| Must provide"})
  void operationsHaveToBeThere(String name, String message) {
    Map<String, String> request =
        name == null
            ? Map.of("query", "query A {__typename} query B {__typename}")
            : Map.of("query", "query A {__typename} query B {__typename}", "operationName", name);
    post(GRAPHQL, request)
        .statusCode(400)
        .body("errors[0].message", startsWith(message))
        .body("errors[0].extensions.code", equalTo("OPERATION_RESOLUTION_FAILURE"));
  }
}
