package io.github.xhsgraphql.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.GraphQLError;
import io.github.xhsgraphql.engine.GraphQLResponse;
import io.github.xhsgraphql.engine.IncrementalResult;
import io.github.xhsgraphql.graphql.request.SerializedData;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes responses as JSON. */
@Singleton
class ResponseWriter {

  /** The usual length of the extensions, in bytes. */
  private static final int EXTENSIONS_LENGTH = 1_024;

  private final ObjectMapper mapper;

  ResponseWriter(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** Returns the response with its data serialized, for its ETag and its body. */
  GraphQLResponse serialized(GraphQLResponse response) {
    return response.withData(SerializedData.of(response.data(), mapper));
  }

  Buffer body(GraphQLResponse response) {
    return response.data() instanceof SerializedData data && response.errors().isEmpty()
        ? body(data, response.extensions())
        : Buffer.buffer(SerializedData.json(members(response), mapper));
  }

  /** Writes a response whose data is JSON already, without decoding and encoding it again. */
  private Buffer body(SerializedData data, Map<?, ?> extensions) {
    Buffer body = Buffer.buffer(data.length() + EXTENSIONS_LENGTH).appendString("{\"data\":");
    data.appendTo(body);
    if (!extensions.isEmpty()) {
      body.appendString(",\"extensions\":").appendBytes(SerializedData.json(extensions, mapper));
    }
    return body.appendString("}");
  }

  /** Returns a whole response. */
  String json(GraphQLResponse response) {
    return json(members(response));
  }

  /** Returns the initial part of a response. It says that more parts follow ({@code hasNext}). */
  String initial(GraphQLResponse initial) {
    return withHasNext(initial, true);
  }

  /** Returns a whole response as the only part. It says that no part follows ({@code hasNext}). */
  String only(GraphQLResponse response) {
    return withHasNext(response, false);
  }

  private String withHasNext(GraphQLResponse response, boolean hasNext) {
    Map<String, Object> members = members(response);
    members.put("hasNext", hasNext);
    return json(members);
  }

  /** Returns an entry of the {@code incremental} list: the fields that a deferred fragment adds. */
  String incremental(IncrementalResult result) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    if (result.label() != null) {
      members.put("label", result.label());
    }
    members.put("path", result.path());
    members.put("data", result.data());
    if (!result.errors().isEmpty()) {
      members.put("errors", result.errors().stream().map(ResponseWriter::toMap).toList());
    }
    members.put("extensions", result.extensions());
    return json(members);
  }

  private static Map<String, Object> members(GraphQLResponse response) {
    Map<String, Object> body = new LinkedHashMap<>();
    if (!response.errors().isEmpty()) {
      body.put("errors", response.errors().stream().map(ResponseWriter::toMap).toList());
    }
    if (response.isExecuted()) {
      body.put("data", response.data());
    }
    if (!response.extensions().isEmpty()) {
      body.put("extensions", response.extensions());
    }
    return body;
  }

  /**
   * Returns an ETag of the {@link #serialized} data and of the warnings about it, such as STALE. It
   * stays the same as long as the data and the warnings do. It is weak, because the other
   * extensions, such as the cost, differ in each response.
   */
  String tag(GraphQLResponse response) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      SerializedData.of(response.data(), mapper).update(digest);
      digest.update(SerializedData.json(response.extensions().get("warnings"), mapper));
      return "W/\""
          + Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest())
          + "\"";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  private String json(@Nullable Object value) {
    return SerializedData.text(value, mapper);
  }

  /**
   * Converts an error to a JSON object. Omits graphql-java's {@code classification}, because it
   * exposes internals.
   */
  private static Map<String, Object> toMap(GraphQLError error) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("message", error.getMessage());
    if (error.getLocations() != null && !error.getLocations().isEmpty()) {
      map.put(
          "locations",
          error.getLocations().stream()
              .map(at -> Map.of("line", at.getLine(), "column", at.getColumn()))
              .toList());
    }
    if (error.getPath() != null) {
      map.put("path", List.copyOf(error.getPath()));
    }
    map.put("extensions", error.getExtensions());
    return map;
  }
}
