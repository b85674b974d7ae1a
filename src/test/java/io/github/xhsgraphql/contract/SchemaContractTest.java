package io.github.xhsgraphql.contract;

import static io.github.xhsgraphql.support.GraphQL.query;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.Sandbox;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Tests that the served schema keeps the names, types and nullability of {@code
 * contract/schema.graphql}, a verbatim copy of the schema that was agreed on before any code
 * existed. The copy changes only when the agreement changes.
 */
@QuarkusTest
class SchemaContractTest {

  /**
   * The specification's own directives, those that graphql-java adds to every schema, and those of
   * the limits.
   */
  private static final Set<String> DIRECTIVES =
      Set.of(
          "deprecated",
          "include",
          "oneOf",
          "skip",
          "specifiedBy",
          "defer",
          "experimental_disableErrorPropagation",
          "cost");

  private static Set<String> agreed;

  @BeforeAll
  static void readTheContract() throws IOException {
    try (InputStream copy =
        SchemaContractTest.class.getResourceAsStream("/contract/schema.graphql")) {
      agreed = shapeOf(new String(copy.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static Set<String> served() {
    return shapeOf(get("/graphql/schema.graphql").asString());
  }

  /** Returns the facts of a schema without its descriptions, which are not part of the contract. */
  private static Set<String> shapeOf(String sdl) {
    Set<String> facts = SchemaFacts.of(sdl);
    facts.removeIf(Pattern.compile("^[@\\w.]+ means").asPredicate());
    return facts;
  }

  @Test
  void nothingIsMissingOrOtherThanAgreed() {
    assertThat(agreed).hasSizeGreaterThan(400);
    Set<String> missing = new TreeSet<>(agreed);
    missing.removeAll(served());
    assertThat(missing).isEmpty();
  }

  @Test
  void nothingIsAddedButCosts() {
    Set<String> added = served();
    added.removeAll(agreed);
    Predicate<String> costs = Pattern.compile("^\\w+\\.\\w+ has @cost\\(").asPredicate();
    Predicate<String> directives =
        Pattern.compile("^@(" + String.join("|", DIRECTIVES) + ")\\b").asPredicate();
    added.removeIf(costs.or(directives));
    assertThat(added).isEmpty();
  }

  /** graphql-java always publishes @defer. The specification allows a server to ignore it. */
  @Test
  void whatMayBeDeferredComesWithTheRest() {
    JsonPath answer =
        query(
            """
            {note(noteId:"%s"){noteId ...@defer(label:"author"){author{...Name @defer}}}}
            fragment Name on User{nickname}
            """
                .formatted(Sandbox.IMAGE_NOTE));
    assertThat(answer.getMap("").keySet()).doesNotContain("errors", "hasNext");
    assertThat(answer.getString("data.note.author.nickname")).isNotBlank();
  }
}
