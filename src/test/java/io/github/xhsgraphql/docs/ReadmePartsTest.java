package io.github.xhsgraphql.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.xhsgraphql.support.IncrementalAnswer;
import io.github.xhsgraphql.support.Sandbox;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Tests that the parts that the README prints are those that its query returns. {@code
 * -Dreadme.update} rewrites them.
 */
@QuarkusTest
class ReadmePartsTest {

  private static final Path README = Path.of("README.md");
  private static final boolean UPDATE = System.getProperty("readme.update") != null;

  /** Matches the command with its query, and the printed response. */
  private static final Pattern SECTION =
      Pattern.compile(
          "```graphql\n([^`]*@defer[^`]*)```\n\n```shell\n[^`]*-d '([^']*)'\n```\n\n<!--[^\n]*-->\n\n```http\n(.*?)```",
          Pattern.DOTALL);

  private static final String DELIMITER = "---\ncontent-type: application/json; charset=utf-8\n\n";

  private final ObjectMapper mapper = new ObjectMapper();

  @TestHTTPResource("/graphql")
  URI gateway;

  @Test
  void partsComeAsPrinted() throws IOException {
    String readme = Files.readString(README);
    Matcher section = SECTION.matcher(readme);
    assertThat(section.find()).isTrue();
    assertThat(words(mapper.readTree(section.group(2)).get("query").asText()))
        .isEqualTo(words(section.group(1)));
    List<String> parts = parts(section.group(1));
    if (UPDATE) {
      StringBuilder printed = new StringBuilder();
      parts.forEach(part -> printed.append(DELIMITER).append(part).append('\n'));
      printed.append("-----\n");
      Files.writeString(
          README,
          readme.substring(0, section.start(3)) + printed + readme.substring(section.end(3)));
      return;
    }
    List<String> printed = List.of(section.group(3).split(Pattern.quote(DELIMITER), -1));
    assertThat(printed.get(0)).isEmpty();
    assertThat(printed.get(parts.size())).endsWith("\n-----\n");
    List<JsonNode> expected = new ArrayList<>();
    for (String part : printed.subList(1, printed.size())) {
      expected.add(timeless(part.replace("\n-----\n", "")));
    }
    List<JsonNode> actual = new ArrayList<>();
    for (String part : parts) {
      actual.add(timeless(part));
    }
    assertThat(actual).isEqualTo(expected);
  }

  private static String words(String query) {
    return query.strip().replaceAll("\\s+", " ");
  }

  /**
   * Repeats the query until the response has several parts. It has only one if the sandbox is fast
   * enough.
   */
  private List<String> parts(String query) {
    List<String> parts = new ArrayList<>();
    while (parts.size() < 2) {
      Sandbox.reset();
      parts.clear();
      try (IncrementalAnswer answer =
          IncrementalAnswer.post(gateway, "multipart/mixed; deferSpec=20220824", query, Map.of())) {
        for (Optional<String> next = answer.nextPayload();
            next.isPresent();
            next = answer.nextPayload()) {
          parts.add(next.get());
        }
      }
    }
    return parts;
  }

  /** Removes the milliseconds that a call took. */
  private JsonNode timeless(String part) throws IOException {
    return mapper.readTree(part.replaceAll("\"ms\":\\d+", "\"ms\":0"));
  }
}
