package io.github.xhsgraphql.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.GraphQLError;
import io.github.xhsgraphql.engine.Answer;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes answers as JSON. */
@Singleton
class AnswerWriter {

  private final ObjectMapper mapper;

  AnswerWriter(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  Buffer body(Answer answer) {
    Map<String, Object> body = new LinkedHashMap<>();
    if (!answer.errors().isEmpty()) {
      body.put("errors", answer.errors().stream().map(AnswerWriter::told).toList());
    }
    if (answer.isExecuted()) {
      body.put("data", answer.data());
    }
    if (!answer.extensions().isEmpty()) {
      body.put("extensions", answer.extensions());
    }
    return Buffer.buffer(json(body));
  }

  /**
   * A tag of the data, which is the same as long as the data is. It is weak: what is told beside
   * the data, such as what it cost, differs each time.
   */
  String tag(Answer answer) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(json(answer.data()));
      return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + "\"";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /** By way of a string: it takes half a surrogate pair for what it is, where bytes would fail. */
  private byte[] json(@Nullable Object value) {
    try {
      return mapper.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("maps, lists and scalars can be written", impossible);
    }
  }

  /** Without graphql-java's classification, which tells of its insides. */
  private static Map<String, Object> told(GraphQLError error) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("message", error.getMessage());
    if (error.getLocations() != null && !error.getLocations().isEmpty()) {
      told.put(
          "locations",
          error.getLocations().stream()
              .map(at -> Map.of("line", at.getLine(), "column", at.getColumn()))
              .toList());
    }
    if (error.getPath() != null) {
      told.put("path", List.copyOf(error.getPath()));
    }
    told.put("extensions", error.getExtensions());
    return told;
  }
}
