package io.github.xhsgraphql.doctor;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.tikhub.Series;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Loads the endpoints from {@code doctor/endpoints.json}. Their order is the order of the calls,
 * because later calls use values from earlier responses.
 */
@Singleton
class Endpoints {

  private static final String RESOURCE = "/doctor/endpoints.json";

  private final ObjectMapper mapper;

  Endpoints(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  List<Endpoint> all() {
    try (InputStream resource = Endpoints.class.getResourceAsStream(RESOURCE)) {
      Json file = Json.of(mapper.readTree(Objects.requireNonNull(resource, RESOURCE)));
      Map<String, Shape> shapes = new LinkedHashMap<>();
      for (Map.Entry<String, Json> shape : file.get("shapes").fields()) {
        shapes.put(
            shape.getKey(),
            Shape.of(words(shape.getValue(), "expected"), words(shape.getValue(), "known")));
      }
      return file.list("endpoints").stream().map(one -> endpoint(one, shapes)).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(RESOURCE, unreadable);
    }
  }

  private static Endpoint endpoint(Json one, Map<String, Shape> shapes) {
    return new Endpoint(
        Series.valueOf(required(one, "series")),
        required(one, "operation"),
        required(one, "path"),
        texts(one.get("query")),
        texts(one.get("checks")).entrySet().stream()
            .map(
                check ->
                    new Endpoint.Check(
                        check.getKey(),
                        Objects.requireNonNull(shapes.get(check.getValue()), check.getValue())))
            .toList(),
        texts(one.get("saves")));
  }

  /**
   * Returns the words in one string. The file may split a long list of words into an array of
   * strings.
   */
  private static String words(Json shape, String name) {
    Json words = shape.get(name);
    String one = words.text();
    return one != null
        ? one
        : String.join(
            " ",
            words.elements().stream().map(part -> Objects.requireNonNull(part.text())).toList());
  }

  private static String required(Json one, String name) {
    return Objects.requireNonNull(one.text(name), name);
  }

  private static Map<String, String> texts(Json object) {
    Map<String, String> texts = new LinkedHashMap<>();
    object
        .fields()
        .forEach(
            field ->
                texts.put(field.getKey(), Objects.requireNonNullElse(field.getValue().text(), "")));
    return texts;
  }
}
