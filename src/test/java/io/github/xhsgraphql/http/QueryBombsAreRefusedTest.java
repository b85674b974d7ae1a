package io.github.xhsgraphql.http;

import static io.github.xhsgraphql.http.HostileRequests.query;
import static io.github.xhsgraphql.http.HostileRequests.repeat;

import io.github.xhsgraphql.support.Sandbox;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Tests that very expensive queries are rejected with the reason, at no cost. */
@QuarkusTest
class QueryBombsAreRefusedTest extends RefusedBodies {

  /** Returns a name, a body, the HTTP status and the error code. */
  static Stream<Arguments> bodies() {
    return Stream.of(
        Arguments.of(
            "aliases",
            query("{" + repeat(31, i -> "a" + i + ":__typename ") + "}"),
            400,
            "QUERY_TOO_LARGE"),
        Arguments.of(
            "many aliases",
            query("{" + repeat(1900, i -> "a" + i + ":__typename ") + "}"),
            400,
            "QUERY_TOO_LARGE"),
        Arguments.of(
            "root fields",
            query("{" + repeat(21, i -> "__typename ") + "}"),
            400,
            "QUERY_TOO_LARGE"),
        Arguments.of(
            "directives",
            query("{__typename " + repeat(51, i -> "@include(if:true)") + "}"),
            400,
            "QUERY_TOO_LARGE"),
        Arguments.of(
            "unknown directives",
            query("{__typename " + repeat(1900, i -> "@a") + "}"),
            400,
            "QUERY_TOO_LARGE"),
        Arguments.of("tokens", query("{" + repeat(4001, i -> "a ") + "}"), 400, "QUERY_TOO_LARGE"),
        Arguments.of(
            "commas", query("{__typename" + ",".repeat(250_000) + "}"), 400, "QUERY_TOO_LARGE"),
        Arguments.of(
            "deep",
            query(
                "{user(userId:\"x\"){"
                    + "postedNotes{nodes{author{".repeat(5)
                    + "userId"
                    + "}".repeat(17)),
            400,
            "QUERY_TOO_DEEP"),
        Arguments.of(
            "very deep", query("{a".repeat(1000) + "}".repeat(1000)), 400, "QUERY_TOO_DEEP"),
        Arguments.of(
            "deep lists",
            query("{note(noteId:" + "[".repeat(1500) + "]".repeat(1500) + "){title}}"),
            400,
            "QUERY_TOO_DEEP"),
        Arguments.of(
            "fragments that double",
            query(
                "{...f0}"
                    + repeat(
                        60,
                        i ->
                            "fragment f" + i + " on Query{...f" + (i + 1) + " ...f" + (i + 1) + "}")
                    + "fragment f60 on Query{node(id:\"x\"){id}}"),
            400,
            "QUERY_TOO_LARGE"),
        Arguments.of(
            "fragments that double deep",
            query(
                "{user(userId:\"x\"){postedNotes{nodes{author{...f0}}}}}"
                    + repeat(
                        4,
                        i ->
                            "fragment f"
                                + i
                                + " on User{a:postedNotes{nodes{author{...f"
                                + (i + 1)
                                + "}}} b:postedNotes{nodes{author{...f"
                                + (i + 1)
                                + "}}}}")
                    + "fragment f4 on User{userId}"),
            400,
            "QUERY_TOO_DEEP"),
        Arguments.of(
            "a fragment within itself",
            query("{...a} fragment a on Query{...b} fragment b on Query{...a}"),
            400,
            "GRAPHQL_VALIDATION_FAILED"),
        Arguments.of(
            "a fragment within its field",
            query("{node(id:\"x\"){...a}} fragment a on Note{author{postedNotes{nodes{...a}}}}"),
            400,
            "GRAPHQL_VALIDATION_FAILED"),
        Arguments.of(
            "dear",
            query(
                "{user(userId:\""
                    + Sandbox.BUSY_USER
                    + "\"){postedNotes(first:100){nodes{text}}}}"),
            400,
            "QUERY_TOO_EXPENSIVE"),
        Arguments.of(
            "long lists in long lists",
            query(
                "{user(userId:\""
                    + Sandbox.BUSY_USER
                    + "\"){postedNotes(first:100){nodes{noteId url comments(first:100){nodes{commentId}}}}}}"),
            400,
            "QUERY_TOO_EXPENSIVE"),
        Arguments.of(
            "introspection in circles",
            query("{__schema{types{fields{type{fields{type{fields{type{name}}}}}}}}}"),
            400,
            "QUERY_TOO_EXPENSIVE"),
        Arguments.of(
            "the same field, over and over",
            query("{note(noteId:\"x\"){" + "title ".repeat(3900) + "}}"),
            200,
            "BAD_USER_INPUT"));
  }
}
