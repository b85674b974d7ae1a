package io.github.xhsgraphql.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.GraphQL;
import io.github.xhsgraphql.support.Sandbox;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests that every query in the README runs and returns the printed response. {@code
 * -Dreadme.update} rewrites the responses.
 */
@QuarkusTest
class ReadmeTest {

  private static final Path README = Path.of("README.md");
  private static final boolean UPDATE = System.getProperty("readme.update") != null;

  /** Matches a query, and the response's data if it is printed right below. */
  private static final Pattern QUERY =
      Pattern.compile("```graphql\n(.*?)```(?:\n\n```json\n(.*?)```)?", Pattern.DOTALL);

  private final ObjectMapper mapper = new ObjectMapper();

  @BeforeEach
  void allUp() {
    Sandbox.reset();
    Gateway.resetFailures();
  }

  @Test
  void queriesAnswerAsPrinted() throws IOException {
    String readme = Files.readString(README);
    StringBuilder updated = new StringBuilder();
    Matcher queries = QUERY.matcher(readme);
    int count = 0;
    while (queries.find()) {
      count++;
      Object data = GraphQL.query(queries.group(1)).get("data");
      assertThat(data).as(queries.group(1)).isNotNull();
      String printed = queries.group(2);
      JsonNode answer = mapper.valueToTree(data);
      if (printed == null) {
        continue;
      }
      if (UPDATE) {
        String block =
            "```graphql\n" + queries.group(1) + "```\n\n```json\n" + pretty(answer) + "\n```";
        queries.appendReplacement(updated, Matcher.quoteReplacement(block));
      } else {
        assertThat(mapper.readTree(printed)).as(queries.group(1)).isEqualTo(answer);
      }
    }
    assertThat(count).isGreaterThanOrEqualTo(4);
    if (UPDATE) {
      Files.writeString(README, queries.appendTail(updated).toString());
    }
  }

  private String pretty(JsonNode answer) throws IOException {
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(answer);
  }
}
