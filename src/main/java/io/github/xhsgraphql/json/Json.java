package io.github.xhsgraphql.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A tolerant view of one place in an upstream body. Each lookup takes several names in {@code
 * snake_case}, and also tries each name in {@code camelCase}. It uses the first name that has a
 * usable value. Numbers can be strings, and strings can be numbers (docs/upstream.md 2.3 to 2.5).
 *
 * <p>No method throws. A missing value is null, empty, or a missing place. The reader knows which
 * values must exist, so the reader decides what a missing value means.
 */
public final class Json {

  private static final JsonMapper EMBEDDED = new JsonMapper();

  private static final Json MISSING = new Json(MissingNode.getInstance());

  private final JsonNode node;

  private Json(JsonNode node) {
    this.node = node;
  }

  public static Json of(@Nullable JsonNode node) {
    return node == null || node.isMissingNode() ? MISSING : new Json(node);
  }

  public boolean isObject() {
    return node.isObject();
  }

  public boolean isArray() {
    return node.isArray();
  }

  public boolean isText() {
    return node.isTextual();
  }

  /** Returns the JSON type: object, array, string, number, boolean, null; or missing. */
  public String type() {
    return node.getNodeType().name().toLowerCase(Locale.ROOT);
  }

  /** Returns whether the place doesn't exist. A place with the value null exists. */
  public boolean isMissing() {
    return node.isMissingNode();
  }

  /** Returns whether the place is missing, null, an empty object or an empty array. */
  public boolean isVoid() {
    return node.isMissingNode() || node.isNull() || (node.isContainerNode() && node.isEmpty());
  }

  /** Returns whether any of the names exists as a key, even with the value null. */
  public boolean has(String... names) {
    for (String name : names) {
      if (child(name) != null) {
        return true;
      }
    }
    return false;
  }

  /** Returns the value of the first name that isn't null; a missing place if there is none. */
  public Json get(String... names) {
    for (String name : names) {
      JsonNode child = child(name);
      if (child != null && !child.isNull()) {
        return new Json(child);
      }
    }
    return MISSING;
  }

  /** Returns the value under a name in either case, a JSON null only if neither has another. */
  private @Nullable JsonNode child(String name) {
    JsonNode child = node.get(name);
    if ((child == null || child.isNull()) && name.indexOf('_') > 0) {
      JsonNode camel = node.get(SnakeCase.toCamel(name));
      return camel == null ? child : camel;
    }
    return child;
  }

  /** Returns the elements of the first value that isn't null; empty if it isn't an array. */
  public List<Json> list(String... names) {
    return get(names).elements();
  }

  /** Returns the elements of this array; empty if this isn't an array. */
  public List<Json> elements() {
    if (!node.isArray()) {
      return List.of();
    }
    List<Json> elements = new ArrayList<>(node.size());
    node.forEach(child -> elements.add(of(child)));
    return elements;
  }

  /** Returns the fields of this object in their order; empty if this isn't an object. */
  public List<Map.Entry<String, Json>> fields() {
    List<Map.Entry<String, Json>> fields = new ArrayList<>(node.size());
    node.properties().forEach(field -> fields.add(Map.entry(field.getKey(), of(field.getValue()))));
    return fields;
  }

  /** Returns this value as text; null if it is blank or not a scalar. */
  public @Nullable String text() {
    return Scalars.text(node);
  }

  /** Parses the JSON object inside this text, such as a comment cursor; missing if it has none. */
  public Json embedded() {
    String text = text();
    if (text == null || !text.stripLeading().startsWith("{")) {
      return MISSING;
    }
    try {
      return of(EMBEDDED.readTree(text));
    } catch (JsonProcessingException notJson) {
      return MISSING;
    }
  }

  /** Returns this value as upstream accepts it back: text, or JSON; null if missing or blank. */
  public @Nullable String verbatim() {
    return node.isContainerNode() ? node.toString() : text();
  }

  /** Returns the first text that isn't blank, unchanged; null if there is none. */
  public @Nullable String text(String... names) {
    return first(names, text -> text);
  }

  /** Returns this value as a URL with {@code https://}; null if it isn't a web address. */
  public @Nullable String url() {
    return Urls.https(text());
  }

  /** Returns the first value that is a web address, with {@code https://}; null if none is. */
  public @Nullable String url(String... names) {
    return first(names, Urls::https);
  }

  /** Returns a count, exact or rounded by upstream; null if there is none or only a placeholder. */
  public @Nullable Count count(String... names) {
    return first(names, Count::parse);
  }

  /** Returns a time, sent in seconds or milliseconds since 1970; null if 0 or unreadable. */
  public @Nullable Instant instant(String... names) {
    return first(names, Timestamps::parse);
  }

  /** Returns a boolean, also sent as a string or as 0 and 1; null if there is none. */
  public @Nullable Boolean bool(String... names) {
    return first(names, Scalars::bool);
  }

  /** Returns a whole number that fits in an int; null if there is none. */
  public @Nullable Integer integer(String... names) {
    Double number = number(names);
    return number == null || number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE
        ? null
        : (Integer) number.intValue();
  }

  /** Returns a number; null if there is none. */
  public @Nullable Double number(String... names) {
    return first(names, Scalars::number);
  }

  /** Returns the first value that the reader can read; null if there is none. */
  private <T> @Nullable T first(String[] names, Function<String, @Nullable T> reader) {
    for (String name : names) {
      JsonNode child = child(name);
      String text = child == null ? null : Scalars.text(child);
      T value = text == null ? null : reader.apply(text);
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}
