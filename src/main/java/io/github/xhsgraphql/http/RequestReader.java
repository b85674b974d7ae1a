package io.github.xhsgraphql.http;

import io.github.xhsgraphql.graphql.error.ApiException;
import io.github.xhsgraphql.graphql.error.ErrorCode;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads GraphQL requests from HTTP. It is strict: it rejects input that can be read in two ways.
 */
@Singleton
class RequestReader {

  private static final List<String> PARAMETERS =
      List.of("query", "documentId", "operationName", "variables", "extensions");

  private final StrictJson json;

  RequestReader(StrictJson json) {
    this.json = json;
  }

  /** Reads the request from the body of a POST. */
  GraphQLRequest body(@Nullable Buffer body) {
    if (body == null || body.length() == 0) {
      throw badRequest("The body is empty. Send a JSON object with a `query`.");
    }
    return request(json.request(text(body)));
  }

  /** Reads the request from the query string of a GET. */
  GraphQLRequest parameters(MultiMap parameters) {
    Map<String, Object> members = new HashMap<>();
    for (String name : PARAMETERS) {
      List<String> values = parameters.getAll(name);
      if (values.size() > 1) {
        throw badRequest("`" + name + "` is given " + values.size() + " times.");
      }
      if (!values.isEmpty()) {
        String value = values.get(0);
        boolean isJson = name.equals("variables") || name.equals("extensions");
        if (!isJson) {
          members.put(name, value);
        } else if (!value.isEmpty()) {
          members.put(name, json.parameter(name, value));
        }
      }
    }
    return request(members);
  }

  private static String text(Buffer body) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(body.getBytes()))
          .toString();
    } catch (CharacterCodingException invalid) {
      throw badRequest("The body isn't valid UTF-8.");
    }
  }

  private static GraphQLRequest request(Map<String, @Nullable Object> members) {
    String query = string(members, "query");
    String documentId = string(members, "documentId");
    String hash = hash(object(members, "extensions"));
    if (query == null && documentId == null && hash == null) {
      throw badRequest("`query` is missing.");
    }
    String operationName = string(members, "operationName");
    return new GraphQLRequest(query, documentId, hash, operationName, object(members, "variables"));
  }

  private static @Nullable String hash(Map<String, Object> extensions) {
    Map<String, Object> persisted = object(extensions, "persistedQuery");
    if (persisted.isEmpty()) {
      return null;
    }
    if (!Integer.valueOf(1).equals(persisted.get("version"))) {
      throw badRequest("Only version 1 of persisted queries is supported.");
    }
    String hash = string(persisted, "sha256Hash");
    if (hash == null) {
      throw badRequest("`persistedQuery` has no `sha256Hash`.");
    }
    return hash;
  }

  /** Returns a member that is a string; null if it is missing, null or empty. */
  private static @Nullable String string(Map<String, ? extends @Nullable Object> of, String name) {
    Object value = of.get(name);
    if (value == null || value.equals("")) {
      return null;
    }
    if (value instanceof String text) {
      return text;
    }
    throw badRequest("`" + name + "` must be a string.");
  }

  /** Returns a member that is an object; an empty map if it is missing or null. */
  @SuppressWarnings("unchecked") // the keys of JSON objects are strings
  private static Map<String, Object> object(
      Map<String, ? extends @Nullable Object> of, String name) {
    Object value = of.get(name);
    if (value == null) {
      return Map.of();
    }
    if (value instanceof Map<?, ?> object) {
      return (Map<String, Object>) object;
    }
    throw badRequest("`" + name + "` must be an object.");
  }

  static ApiException badRequest(String message) {
    return new ApiException(ErrorCode.BAD_REQUEST, message, Map.of());
  }
}
