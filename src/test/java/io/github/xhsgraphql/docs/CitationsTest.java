package io.github.xhsgraphql.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Tests that comments cite only facts that docs/upstream.md contains, and no document outside the
 * repository.
 */
class CitationsTest {

  private static final Path FACTS = Path.of("docs/upstream.md");
  private static final Pattern FACT = Pattern.compile("(?m)^\\*\\*(\\d+\\.\\d+)|^## (\\d+)\\.");

  /**
   * Matches what separates the parts of a citation, which may continue on the next line of a
   * comment.
   */
  private static final String GAP = "[\\s*/,]+";

  private static final Pattern CITATION =
      Pattern.compile("docs/upstream\\.md((?:" + GAP + "(?:and )?\\d+(?:\\.\\d+)?)*)");

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
  private static final Pattern DOCUMENT = Pattern.compile("[\\w./-]*\\w\\.md\\b");

  @Test
  void everyFactThatIsCitedIsThere() throws IOException {
    Set<String> facts = new HashSet<>();
    Matcher known = FACT.matcher(Files.readString(FACTS));
    while (known.find()) {
      facts.add(known.group(1) == null ? known.group(2) : known.group(1));
    }
    List<String> cited = cited(CITATION, 1).flatMap(found -> all(NUMBER, found, 0)).toList();

    assertThat(cited).hasSizeGreaterThan(50);
    assertThat(facts).containsAll(cited);
  }

  @Test
  void everyDocumentThatIsCitedIsThere() throws IOException {
    List<String> cited = cited(DOCUMENT, 0).distinct().toList();

    assertThat(cited).contains("docs/upstream.md");
    assertThat(cited).allMatch(name -> Files.exists(Path.of(name)));
  }

  private static Stream<String> cited(Pattern pattern, int group) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
        all(pattern, Files.readString(source, StandardCharsets.UTF_8), group).forEach(found::add);
      }
    }
    return found.stream();
  }

  private static Stream<String> all(Pattern pattern, String text, int group) {
    return pattern.matcher(text).results().map(match -> match.group(group));
  }
}
