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
import org.junit.jupiter.api.Test;

/** The served schema is the committed one: {@code schema.graphql} at the top of the project. */
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
