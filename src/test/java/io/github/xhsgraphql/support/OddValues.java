package io.github.xhsgraphql.support;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xhsgraphql.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Puts unusual values in every place of a body. No reader may throw, whatever upstream sends. */
public final class OddValues {

  private static final List<String> ODD =
      List.of(
          "null",
          "\"\"",
          "\"x\"",
          "\"http://\"",
          "\"?xsec_token=%\"",
          "0",
          "-1",
          "0.5",
          "1e300",
          "9223372036854775807",
          "99999999999999999999999",
          "true",
          "[]",
          "{}",
          "[null]",
          "[[]]",
          "[1, \"a\", {}, []]",
          "{\"a\": null}",
          "{\"id\": {}}");

  private OddValues() {}

  /** Passes the body to the reader with each value in each place, including the whole body. */
  public static void everywhere(String body, Consumer<Json> reader) {
    JsonNode root = json("{\"payload\": " + body + "}");
    for (String odd : ODD) {
      JsonNode value = json(odd);
      for (Place place : places(root)) {
        JsonNode original = place.put(value);
        Json payload = Json.of(root.get("payload"));
        assertThatCode(() -> reader.accept(payload))
            .as("%s in %s", odd, root)
            .doesNotThrowAnyException();
        place.put(original);
      }
    }
  }

  private static JsonNode json(String text) {
    try {
      return new JsonMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  /** A place in a body that can be overwritten. */
  private interface Place {
    JsonNode put(JsonNode value);
  }

  private static List<Place> places(JsonNode node) {
    List<Place> places = new ArrayList<>();
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        String name = field.getKey();
        places.add(value -> object.replace(name, value));
        places.addAll(places(field.getValue()));
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int index = i;
        places.add(value -> array.set(index, value));
        places.addAll(places(array.get(i)));
      }
    }
    return places;
  }
}
