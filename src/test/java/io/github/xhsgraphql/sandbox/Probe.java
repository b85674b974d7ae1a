package io.github.xhsgraphql.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.tikhub.Envelope;
import io.github.xhsgraphql.upstream.RecordingCaller.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the components that a reader would fill if a body contained more. It records each name that
 * the reader looks up and tries several values there.
 */
final class Probe {

  /** The number of levels that the probe builds below a name that the body lacks. */
  private static final int MAX_DEPTH = 4;

  /** The number of values from other bodies that the probe tries. */
  private static final int MAX_KNOWN = 4;

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** The values that the probe tries under names that occur in no body. */
  private static final List<JsonNode> VALUES =
      List.of(
          TextNode.valueOf("word"),
          TextNode.valueOf("https://pictures.example/one.jpg"),
          IntNode.valueOf(1),
          IntNode.valueOf(1_750_000_000),
          BooleanNode.TRUE,
          NODES.objectNode(),
          NODES.arrayNode().add("https://pictures.example/one.jpg"),
          NODES.arrayNode().add(NODES.objectNode()));

  /** An object that records the names that are looked up in it. */
  @SuppressWarnings("unchecked") // Jackson narrows the type of a generic method
  private static final class Watched extends ObjectNode {

    private static final long serialVersionUID = 1L;

    private final transient String path;
    private final transient Map<String, Place> places;

    /** The paths of the names. Readers look up the same names thousands of times. */
    private final transient Map<String, String> paths = new HashMap<>();

    private Watched(String path, Map<String, Place> places) {
      super(NODES);
      this.path = path;
      this.places = places;
    }

    @Override
    public @Nullable JsonNode get(String name) {
      String looked = paths.computeIfAbsent(name, any -> path + "." + any);
      if (!places.containsKey(looked)) {
        places.put(looked, new Place(this, name));
      }
      return super.get(name);
    }
  }

  private record Place(Watched object, String name) {}

  private final Map<String, Set<JsonNode>> known = new HashMap<>();
  private final Set<String> probed = ConcurrentHashMap.newKeySet();

  /**
   * @param bodies the bodies whose values the probe tries as well
   */
  Probe(List<Reading> bodies) {
    bodies.forEach(body -> learn(tree(body.envelope().around())));
  }

  private static JsonNode tree(Json json) {
    try {
      return MAPPER.readTree(json.verbatim());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void learn(JsonNode node) {
    node.properties()
        .forEach(
            field -> {
              JsonNode value = shortened(field.getValue());
              if (!isBlank(value)) {
                Set<JsonNode> values =
                    known.computeIfAbsent(plain(field.getKey()), name -> new LinkedHashSet<>());
                if (values.size() < MAX_KNOWN) {
                  values.add(value);
                }
              }
            });
    node.forEach(this::learn);
  }

  private static boolean isBlank(JsonNode value) {
    return value.isContainerNode() ? value.isEmpty() : value.asText().isBlank();
  }

  /** Keeps one item of each list. */
  private static JsonNode shortened(JsonNode node) {
    if (node.isObject()) {
      ObjectNode object = NODES.objectNode();
      node.properties().forEach(field -> object.set(field.getKey(), shortened(field.getValue())));
      return object;
    }
    return node.isArray() && !node.isEmpty() ? NODES.arrayNode().add(shortened(node.get(0))) : node;
  }

  private static String plain(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the components that the reader fills from the body as it is or with one more value in
   * it. Bodies of different operations can be probed at the same time.
   */
  Set<String> fillable(Reading reading) {
    JsonNode around = tree(reading.envelope().around());
    Set<String> fillable = new HashSet<>();
    for (JsonNode payload : parts(tree(reading.envelope().payload()))) {
      Map<String, Place> places = new LinkedHashMap<>();
      Json watched = Json.of(watched(payload, "", places));
      Json watchedAround = Json.of(watched(around, "around", places));
      Body body = new Body(reading.of(new Envelope(watched, watchedAround)), places);
      fillable.addAll(body.read());
      new ArrayList<>(places.entrySet())
          .forEach(place -> put(body, place.getKey(), place.getValue(), 1, fillable));
    }
    return fillable;
  }

  /** Splits a page into pages of one item, which are read much faster. */
  private static List<JsonNode> parts(JsonNode payload) {
    JsonNode rest = shortened(payload);
    List<JsonNode> parts = new ArrayList<>(List.of(rest));
    payload
        .properties()
        .forEach(
            field -> {
              for (int i = 1; i < field.getValue().size() && field.getValue().isArray(); i++) {
                ObjectNode part = rest.deepCopy();
                part.set(field.getKey(), NODES.arrayNode().add(shortened(field.getValue().get(i))));
                parts.add(part);
              }
            });
    return parts;
  }

  private record Body(Reading reading, Map<String, Place> places) {

    Set<String> read() {
      try {
        return Components.of(reading.read());
      } catch (RuntimeException unreadable) {
        return Set.of();
      }
    }
  }

  /** Tries all values in one place. Places with the same path are tried once for each operation. */
  private void put(Body body, String path, Place place, int depth, Set<String> fillable) {
    if (!probed.add(body.reading().operation() + path)) {
      return;
    }
    Watched object = place.object();
    @Nullable JsonNode before = object.get(place.name());
    @Nullable Set<JsonNode> ofOthers = known.get(plain(place.name()));
    for (JsonNode value : ofOthers == null ? VALUES : ofOthers) {
      int placesBefore = body.places().size();
      object.set(place.name(), watched(value, path, body.places()));
      fillable.addAll(body.read());
      List<Map.Entry<String, Place>> added =
          body.places().entrySet().stream().skip(placesBefore).toList();
      if (depth < MAX_DEPTH) {
        added.forEach(below -> put(body, below.getKey(), below.getValue(), depth + 1, fillable));
      }
      added.forEach(below -> body.places().remove(below.getKey()));
    }
    if (before == null) {
      object.remove(place.name());
    } else {
      object.set(place.name(), before);
    }
  }

  private static JsonNode watched(JsonNode node, String path, Map<String, Place> places) {
    if (node.isObject()) {
      Watched object = new Watched(path, places);
      node.properties()
          .forEach(
              field ->
                  object.set(
                      field.getKey(),
                      watched(field.getValue(), path + "." + field.getKey(), places)));
      return object;
    }
    if (node.isArray()) {
      ArrayNode array = NODES.arrayNode();
      node.forEach(item -> array.add(watched(item, path + "[]", places)));
      return array;
    }
    return node;
  }
}
