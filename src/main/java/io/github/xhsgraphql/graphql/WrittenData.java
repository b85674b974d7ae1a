package io.github.xhsgraphql.graphql;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The data of an answer as JSON, so that it is written once and sent many times.
 *
 * @param json of the whole {@code data}
 * @param fields how many fields it has
 */
public record WrittenData(String json, long fields) implements JsonSerializable {

  /** How many fields an answer's data has, be it written already or not. */
  public static long fields(@Nullable Object data) {
    if (data instanceof String || data instanceof Number || data instanceof Boolean) {
      // Most of them are; a class is known at a look, where interfaces take a search.
      return 0;
    }
    if (data instanceof WrittenData written) {
      return written.fields();
    }
    if (data instanceof Map<?, ?> object) {
      return object.size() + fieldsOf(object.values());
    }
    return data instanceof Collection<?> list ? fieldsOf(list) : 0;
  }

  private static long fieldsOf(Collection<?> values) {
    long fields = 0;
    for (Object value : values) {
      fields += fields(value);
    }
    return fields;
  }

  @Override
  public void serialize(JsonGenerator generator, SerializerProvider serializers)
      throws IOException {
    generator.writeRawValue(json);
  }

  @Override
  public void serializeWithType(
      JsonGenerator generator, SerializerProvider serializers, TypeSerializer types)
      throws IOException {
    serialize(generator, serializers);
  }
}
