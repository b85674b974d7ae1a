package io.github.xhsgraphql.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.graphql.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Tests that documents link only to files and headings that exist, name only classes that exist,
 * and explain each error code.
 */
class DocumentReferencesTest {

  private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]*)(?:#([^)]+))?\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

  /** A class with its package, such as {@code relay.Cursor}, or one without, such as Cursor. */
  private static final Pattern CLASS =
      Pattern.compile("`(?:([a-z][a-z0-9.]*)\\.)?([A-Z][a-z]\\w*)[`.]");

  /** Words in code font that look like class names but aren't. */
  private static final Set<String> NOT_CLASSES = Set.of("Accept");

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path document : documents()) {
      for (MatchResult link : LINK.matcher(Files.readString(document)).results().toList()) {
        if (!leadsSomewhere(document, link.group(1), link.group(2))) {
          broken.add(document + ": " + link.group());
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  private static boolean leadsSomewhere(Path document, String file, String heading)
      throws IOException {
    Path folder = Objects.requireNonNullElse(document.getParent(), Path.of(""));
    Path target = file.isEmpty() ? document : folder.resolve(file).normalize();
    return Files.exists(target)
        && (heading == null
            || HEADING
                .matcher(Files.readString(target))
                .results()
                .anyMatch(found -> anchor(found.group(1)).equals(heading)));
  }

  /** Returns the anchor that GitHub gives a heading. */
  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w -]", "").replace(' ', '-');
  }

  @Test
  void everyClassOfTheArchitectureExists() throws IOException {
    List<Path> sources = sources();
    assertThat(classes("docs/ARCHITECTURE.md"))
        .hasSizeGreaterThan(50)
        .filteredOn(name -> !NOT_CLASSES.contains(name.group(2)))
        .allMatch(name -> exists(name, sources), "exists");
  }

  @Test
  void everyClassWithItsPackageInADecisionExists() throws IOException {
    List<Path> sources = sources();
    assertThat(classes("docs/adr/0003-own-code-beside-libraries.md"))
        .filteredOn(name -> name.group(1) != null)
        .hasSizeGreaterThan(10)
        .allMatch(name -> exists(name, sources), "exists");
  }

  @Test
  void everyErrorCodeHasARow() throws IOException {
    String errors = Files.readString(Path.of("README.md")).split("## (Errors|Limits)\n")[1];
    List<String> cells =
        errors.lines().filter(line -> line.startsWith("| `")).map(l -> l.split("\\|")[1]).toList();
    assertThat(ErrorCode.values())
        .allSatisfy(
            code ->
                assertThat(cells).filteredOn(cell -> cell.contains("`" + code + "`")).hasSize(1));
  }

  private static List<MatchResult> classes(String document) throws IOException {
    return CLASS.matcher(Files.readString(Path.of(document))).results().toList();
  }

  private static boolean exists(MatchResult name, List<Path> sources) {
    String folder = Objects.requireNonNullElse(name.group(1), "").replace('.', '/');
    Path file = Path.of(folder, name.group(2) + ".java");
    return sources.stream().anyMatch(source -> source.endsWith(file));
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  private static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>();
    for (String folder :
        List.of(
            "", "docs", "docs/adr", "bench", "bench/soak", "bench/startup", "examples/reader")) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        files.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
      }
    }
    return documents;
  }
}
