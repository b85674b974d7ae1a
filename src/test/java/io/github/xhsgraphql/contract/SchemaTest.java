package io.github.xhsgraphql.contract;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tests that the served schema equals {@code schema.graphql} at the top of the project. */
@QuarkusTest
class SchemaTest {

  private static final Path SNAPSHOT = Path.of("schema.graphql");

  @Test
  void isTheCommittedOne() throws IOException {
    String served = get("/graphql/schema.graphql").asString();
    if (System.getProperty("schema.update") != null) {
      Files.writeString(SNAPSHOT, served);
    }
    assertThat(served).isEqualTo(Files.readString(SNAPSHOT));
  }

  @Test
  void describesEverything() {
    Set<String> facts = SchemaFacts.of(get("/graphql/schema.graphql").asString());
    Set<String> described = subjects(facts, " means ");
    assertThat(described).hasSizeGreaterThan(200);
    // SmallRye declares this directive of the specification without a description of its argument.
    described.add("@deprecated.reason");
    assertThat(subjects(facts, " is a ")).isSubsetOf(described);
  }

  private static Set<String> subjects(Set<String> facts, String verb) {
    return facts.stream()
        .filter(fact -> fact.matches("[@\\w.]+" + verb + ".+"))
        .map(fact -> fact.substring(0, fact.indexOf(' ')))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void standsAlone() {
    String served = get("/graphql/schema.graphql").asString();
    assertThatCode(
            () ->
                UnExecutableSchemaGenerator.makeUnExecutableSchema(
                    new SchemaParser().parse(served)))
        .doesNotThrowAnyException();
    for (String scalar : new String[] {"DateTime", "BigInteger"}) {
      assertThat(served).contains("scalar " + scalar);
    }
  }
}
