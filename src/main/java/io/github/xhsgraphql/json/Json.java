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
 * A tolerant view of one place in an upstream body. Every look-up takes several names in {@code
 * snake_case}, also tries each in {@code camelCase}, and takes the first that holds something;
 * numbers may be strings and strings numbers (docs/upstream.md). Nothing here throws: what isn't
 * there is null or empty, and the reader that knows what must be there decides what that means.
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

  /** What JSON calls it: object, array, string, number, boolean, null; missing if not there. */
  public String type() {
    return node.getNodeType().name().toLowerCase(Locale.ROOT);
  }

  /** Not there at all, as opposed to there and null. */
  public boolean isMissing() {
    return node.isMissingNode();
  }

  /** Not there, null, an empty object or an empty array. */
  public boolean isVoid() {
    return node.isMissingNode() || node.isNull() || (node.isContainerNode() && node.isEmpty());
  }

  /** Whether any of the names is there as a key, be its value null. */
  public boolean has(String... names) {
    for (String name : names) {
      if (child(name) != null) {
        return true;
      }
    }
    return false;
  }

  /** The first of the names that is there and not null; a missing place otherwise. */
  public Json get(String... names) {
    for (String name : names) {
      JsonNode child = child(name);
      if (child != null && !child.isNull()) {
        return new Json(child);
      }
    }
    return MISSING;
  }

  /** What is under the name in either case, rather what isn't null; null if it isn't there. */
  private @Nullable JsonNode child(String name) {
    JsonNode child = node.get(name);
    if ((child == null || child.isNull()) && name.indexOf('_') > 0) {
      JsonNode camel = node.get(SnakeCase.toCamel(name));
      return camel == null ? child : camel;
    }
    return child;
  }

  /** The elements of the array under the first of the names that is there; else empty. */
  public List<Json> list(String... names) {
    return get(names).elements();
  }

  /** The elements of this array; empty if this is none. */
  public List<Json> elements() {
    if (!node.isArray()) {
      return List.of();
    }
    List<Json> elements = new ArrayList<>(node.size());
    node.forEach(child -> elements.add(of(child)));
    return elements;
  }

  /** The fields of this object in their order; empty if this is none. */
  public List<Map.Entry<String, Json>> fields() {
    List<Map.Entry<String, Json>> fields = new ArrayList<>(node.size());
    node.properties().forEach(field -> fields.add(Map.entry(field.getKey(), of(field.getValue()))));
    return fields;
  }

  /** This place itself as text; null where it is blank or no scalar. */
  public @Nullable String text() {
    if (!node.isValueNode() || node.isNull()) {
      return null;
    }
    String text = node.asText();
    return text.isBlank() ? null : text;
  }

  /**
   * The JSON object inside this text, such as a comment cursor; a missing place if there is none.
   */
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

  /** This place as upstream takes it back: a scalar as its text, an object or array as JSON. */
  public @Nullable String verbatim() {
    return node.isContainerNode() ? node.toString() : text();
  }

  /** The first of the names that holds a text that isn't blank, as it stands; else null. */
  public @Nullable String text(String... names) {
    return first(names, text -> text);
  }

  /** This place itself as a web address under https; null where it is none. */
  public @Nullable String url() {
    return Urls.https(text());
  }

  /** As {@link #text(String...)}, but an {@code http://} address becomes {@code https://}. */
  public @Nullable String url(String... names) {
    return first(names, Urls::https);
  }

  /** A count, exact or rounded by upstream; null where there is none or only a placeholder word. */
  public @Nullable Count count(String... names) {
    return first(names, Count::parse);
  }

  /** A moment given in seconds or milliseconds since 1970; null where it is 0 or unreadable. */
  public @Nullable Instant instant(String... names) {
    return first(names, Timestamps::parse);
  }

  /** True or false, also as a string or as 0 and 1; null where it is neither. */
  public @Nullable Boolean bool(String... names) {
    return first(names, Scalars::bool);
  }

  /** A whole number that fits an int; null where there is none. */
  public @Nullable Integer integer(String... names) {
    Double number = number(names);
    return number == null || number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE
        ? null
        : (Integer) number.intValue();
  }

  /** A number; null where there is none. */
  public @Nullable Double number(String... names) {
    return first(names, Scalars::number);
  }

  /** What is read from the first of the names that holds something readable; else null. */
  private <T> @Nullable T first(String[] names, Function<@Nullable String, @Nullable T> reader) {
    for (String name : names) {
      T value = reader.apply(get(name).text());
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}
