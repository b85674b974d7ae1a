package io.github.xhsgraphql.graphiql;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.xhsgraphql.upstream.UpstreamAddress;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files of the GraphiQL page, except SmallRye's assets. The bean reads the example queries when
 * it is first used.
 */
@ApplicationScoped
class GraphiQLPage {

  private static final String FOLDER = "/graphiql/";

  private record Example(String query, Tab tab) {}

  private final UpstreamAddress upstream;
  private final List<Example> examples;

  GraphiQLPage(UpstreamAddress upstream, ObjectMapper mapper) throws IOException {
    this.upstream = upstream;
    List<Tab> tabs = mapper.readValue(text("tabs.json"), new TypeReference<>() {});
    this.examples = tabs.stream().map(tab -> new Example(text(tab.file()), tab)).toList();
  }

  /**
   * Returns a JSON list of the tabs that suit the current upstream. Each tab is an object with
   * {@code query} and {@code variables}.
   */
  String tabs() {
    boolean isSandbox = upstream.notice().isPresent();
    JsonArray tabs = new JsonArray();
    for (Example example : examples) {
      Map<String, @Nullable Object> variables = example.tab().variables(isSandbox);
      if (variables != null) {
        tabs.add(new JsonObject().put("query", example.query()).put("variables", variables));
      }
    }
    return tabs.encode();
  }

  static String text(String file) {
    try (InputStream content = GraphiQLPage.class.getResourceAsStream(FOLDER + file)) {
      if (content == null) {
        throw new IllegalStateException(FOLDER + file + " is missing");
      }
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
