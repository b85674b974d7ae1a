package io.github.xhsgraphql.docs;

import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.Sandbox;
import io.github.xhsgraphql.tikhub.Series;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Tests that the README's table of fields and series matches the gateway with one series up at a
 * time. {@code -Dreadme.update} rewrites the table.
 */
@QuarkusTest
class FieldSourcesTest {

  private static final Path README = Path.of("README.md");
  private static final String BEGIN = "<!-- Written by FieldSourcesTest. -->\n";
  private static final String END = "<!-- The end of what FieldSourcesTest writes. -->\n";
  @Inject CircuitBreakerMaintenance circuits;

  @Test
  void readmeListsTheSeriesOfEachField() throws IOException {
    StringBuilder tables = new StringBuilder();
    Sandbox.reset();
    Gateway.reset();
    // Web V3 needs tokens, so let the gateway see them.
    for (String noteId : List.of(Sandbox.IMAGE_NOTE, Sandbox.VIDEO_NOTE)) {
      query("{note(noteId:\"" + noteId + "\"){title}}");
    }
    String verified =
        query("{searchUsers(keyword:\"的\",first:30){nodes{userId verification{kind}}}}")
            .getString("data.searchUsers.nodes.find{it.verification!=null}.userId");
    Map<String, Map<String, Map<Series, StringBuilder>>> cells = new LinkedHashMap<>();
    for (Series series : Series.values()) {
      ObjectPath.all()
          .forEach((type, paths) -> fill(cells, series, type, ObjectPath.named(paths, verified)));
    }
    cells.forEach((type, fields) -> tables.append(table(type, fields)));

    String readme = Files.readString(README);
    int begin = readme.indexOf(BEGIN) + BEGIN.length();
    int end = readme.indexOf(END);
    assertThat(end).isGreaterThanOrEqualTo(begin);
    if (System.getProperty("readme.update") != null) {
      Files.writeString(README, readme.substring(0, begin) + tables + readme.substring(end));
    } else {
      assertThat(readme.substring(begin, end)).isEqualTo(tables.toString());
    }
  }

  private void fill(
      Map<String, Map<String, Map<Series, StringBuilder>>> cells,
      Series series,
      String type,
      List<ObjectPath> paths) {
    Map<String, String> fields = ReturnedFields.fields(type);
    for (ObjectPath path : paths) {
      Set<String> returned = returned(path, series, fields);
      fields
          .keySet()
          .forEach(
              field -> {
                StringBuilder cell =
                    cells
                        .computeIfAbsent(type, t -> new LinkedHashMap<>())
                        .computeIfAbsent(field, f -> new EnumMap<>(Series.class))
                        .computeIfAbsent(series, s -> new StringBuilder());
                if (returned.contains(field)) {
                  cell.append(cell.isEmpty() ? "" : " ").append(path.letter());
                }
              });
    }
  }

  /** Returns the fields that a series returns for at least one object at this path. */
  private Set<String> returned(ObjectPath path, Series series, Map<String, String> fields) {
    Sandbox.only(series);
    circuits.resetAll();
    if (path.isList()) {
      // This caches the list. With the series down, fields that the list lacks can't be loaded.
      path.queries().forEach(query -> query(query.formatted("__typename")));
      Sandbox.breakDown(series);
    }
    Set<String> returned = new HashSet<>();
    for (String selection : ReturnedFields.selections(fields)) {
      path.queries()
          .forEach(
              query ->
                  ReturnedFields.collect(query(query.formatted(selection)).get("data"), returned));
    }
    return returned;
  }

  private static String table(String type, Map<String, Map<Series, StringBuilder>> fields) {
    StringBuilder table =
        new StringBuilder("\n| " + type + " | App V2 | App V1 | Web V3 |\n|---|---|---|---|\n");
    fields.forEach(
        (field, bySeries) -> {
          table.append("| `").append(field).append("` |");
          bySeries.values().forEach(cell -> table.append(' ').append(cell).append(" |"));
          table.append('\n');
        });
    return table.append(type.equals("Topic") ? "\n" : "").toString();
  }
}
