package io.github.xhsgraphql.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.xhsgraphql.graphql.error.ApiException;
import io.github.xhsgraphql.graphql.error.ErrorCode;
import io.github.xhsgraphql.limits.Limits;
import io.github.xhsgraphql.limits.LimitsConfig;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parses JSON from clients strictly. It rejects duplicate names in an object, content after the
 * end, and values that are nested too deep or too large. It keeps numbers exactly as sent.
 */
@Singleton
class StrictJson {

  private static final String VARIABLES = "variables";

  private final LimitsConfig limits;
  private final ObjectMapper mapper;

  StrictJson(LimitsConfig limits) {
    this.limits = limits;
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            // The variables are one level below the request.
            .maxNestingDepth(limits.variablesDepth() + 1)
            .maxNumberLength(100)
            .build();
    this.mapper =
        JsonMapper.builder(JsonFactory.builder().streamReadConstraints(constraints).build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
  }

  /**
   * Parses the body of a request into its members.
   *
   * @throws ApiException BAD_REQUEST or REQUEST_TOO_LARGE
   */
  Map<String, @Nullable Object> request(String text) {
    try (JsonParser parser = mapper.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw RequestReader.badRequest(
            parser.currentToken() == JsonToken.START_ARRAY
                ? "The body is a list. The gateway doesn't support batches of requests."
                : "The body must be a JSON object.");
      }
      Map<String, @Nullable Object> members = new HashMap<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        int start = (int) parser.currentTokenLocation().getCharOffset();
        members.put(name, parser.readValueAs(Object.class));
        if (name.equals(VARIABLES)) {
          checkSize(text.substring(start, (int) parser.currentLocation().getCharOffset()));
        }
      }
      if (parser.nextToken() != null) {
        throw RequestReader.badRequest("The body continues after its JSON object.");
      }
      return members;
    } catch (IOException invalid) {
      throw rejection("body", invalid);
    }
  }

  /**
   * Parses the value of a query string's parameter.
   *
   * @throws ApiException BAD_REQUEST or REQUEST_TOO_LARGE
   */
  @Nullable Object parameter(String name, String text) {
    if (name.equals(VARIABLES)) {
      checkSize(text);
    }
    try (JsonParser parser = mapper.createParser(text)) {
      parser.nextToken();
      Object value = parser.readValueAs(Object.class);
      if (parser.nextToken() != null) {
        throw RequestReader.badRequest("`" + name + "` continues after its JSON value.");
      }
      return value;
    } catch (IOException invalid) {
      throw rejection("`" + name + "`", invalid);
    }
  }

  private void checkSize(String variables) {
    int size = variables.getBytes(StandardCharsets.UTF_8).length;
    long maximum = limits.variables().asLongValue();
    if (size > maximum) {
      throw Limits.exceeded(
          ErrorCode.REQUEST_TOO_LARGE,
          VARIABLES,
          maximum,
          size,
          "The variables have %d bytes. The maximum is %d.".formatted(size, maximum));
    }
  }

  private ApiException rejection(String what, IOException failure) {
    if (!(failure instanceof JsonProcessingException invalid)) {
      throw new UncheckedIOException("reading from memory", failure);
    }
    if (invalid instanceof StreamConstraintsException) {
      return Limits.exceeded(
          ErrorCode.REQUEST_TOO_LARGE,
          "variables-depth",
          limits.variablesDepth(),
          "The JSON is nested too deeply, or contains a number or a name that is too long.");
    }
    String reason =
        invalid.getOriginalMessage().startsWith("Duplicate field")
            ? ": an object contains the same name twice"
            : "";
    JsonLocation at = invalid.getLocation();
    String where =
        at == null ? "" : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
    return RequestReader.badRequest("The " + what + " isn't valid JSON" + reason + where + ".");
  }
}
