package io.github.xhsgraphql.series.webv3;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.tikhub.Envelope;
import java.util.Locale;

/**
 * The two spellings of names in Web V3's bodies, which have the same meaning (docs/upstream.md
 * 2.3).
 */
public enum Spelling {
  CAMEL_CASE,
  SNAKE_CASE;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Converts a fixture from camelCase to this spelling. */
  public Json json(String camelCase) {
    try {
      JsonNode node = MAPPER.readTree(camelCase);
      return Json.of(this == CAMEL_CASE ? node : snake(node));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Returns the envelope of a fixture in this spelling. */
  Envelope envelope(String payload) {
    return new Envelope(json(payload), json("{\"ok\": true}"));
  }

  private static JsonNode snake(JsonNode node) {
    if (node.isArray()) {
      ArrayNode array = MAPPER.createArrayNode();
      node.forEach(element -> array.add(snake(element)));
      return array;
    }
    if (!node.isObject()) {
      return node;
    }
    ObjectNode object = MAPPER.createObjectNode();
    node.properties().forEach(field -> object.set(snake(field.getKey()), snake(field.getValue())));
    return object;
  }

  private static String snake(String name) {
    return name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }
}
