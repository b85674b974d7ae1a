package io.github.xhsgraphql.graphql.request;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The data of a response as JSON, so that it is serialized once and sent many times. */
public final class SerializedData implements JsonSerializable {

  private final byte[] json;
  private final long fields;

  private SerializedData(byte[] json, long fields) {
    this.json = json;
    this.fields = fields;
  }

  /** Serializes the whole {@code data} of a response, unless that is done. */
  public static SerializedData of(@Nullable Object data, ObjectMapper mapper) {
    return data instanceof SerializedData serialized
        ? serialized
        : new SerializedData(json(data, mapper), fields(data));
  }

  /**
   * Writes a value of maps, lists and scalars as JSON in UTF-8. If Jackson wrote bytes itself, it
   * would escape each emoji. It would also escape half of a surrogate pair at the end of a cut
   * text, and strict clients refuse that. {@link String#getBytes} replaces such a half.
   */
  public static byte[] json(@Nullable Object value, ObjectMapper mapper) {
    return text(value, mapper).getBytes(StandardCharsets.UTF_8);
  }

  /** Writes a value of maps, lists and scalars as JSON. */
  public static String text(@Nullable Object value, ObjectMapper mapper) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("maps, lists and scalars can be written", impossible);
    }
  }

  /** Returns the length of the JSON in bytes. */
  public int length() {
    return json.length;
  }

  /** Appends the JSON to a buffer. */
  public void appendTo(Buffer buffer) {
    buffer.appendBytes(json);
  }

  /** Updates a digest with the JSON. */
  public void update(MessageDigest digest) {
    digest.update(json);
  }

  /** Returns the number of fields in a response's data, whether or not it is serialized already. */
  public static long fields(@Nullable Object data) {
    if (data instanceof String || data instanceof Number || data instanceof Boolean) {
      // Most values are of these types. Checking for a class is cheap; checking for an interface
      // takes a search.
      return 0;
    }
    if (data instanceof SerializedData written) {
      return written.fields;
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
    generator.writeRawValue(new String(json, StandardCharsets.UTF_8));
  }

  @Override
  public void serializeWithType(
      JsonGenerator generator, SerializerProvider serializers, TypeSerializer types)
      throws IOException {
    serialize(generator, serializers);
  }
}
