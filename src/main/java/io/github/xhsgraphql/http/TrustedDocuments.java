package io.github.xhsgraphql.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.xhsgraphql.graphql.error.ApiException;
import io.github.xhsgraphql.graphql.error.ErrorCode;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Executes only the documents of a file. Clients name them by ID. */
final class TrustedDocuments implements DocumentLookup {

  private static final String PREFIX = "sha256:";

  private final Map<String, String> byId;

  private TrustedDocuments(Map<String, String> byId) {
    this.byId = Map.copyOf(byId);
  }

  /**
   * Reads the file in either of its formats: Apollo's manifest, or an object of documents by ID.
   *
   * @throws ConfigurationException if the file can't be read. The exception has no cause, because
   *     Quarkus would report the cause instead of the message when it aborts the startup.
   */
  static TrustedDocuments in(Path file, ObjectMapper mapper) {
    try {
      JsonNode json = mapper.readTree(Files.readString(file));
      return new TrustedDocuments(json.path("operations").isArray() ? manifest(json) : byIds(json));
    } catch (JsonProcessingException unreadable) {
      throw mistake(file, "not JSON: " + unreadable.getOriginalMessage());
    } catch (NoSuchFileException missing) {
      throw mistake(file, "no such file");
    } catch (IOException | IllegalArgumentException unreadable) {
      throw mistake(file, unreadable.getMessage());
    }
  }

  private static ConfigurationException mistake(Path file, @Nullable String what) {
    return new ConfigurationException(
        "GATEWAY_DOCUMENTS_TRUSTED: " + file + " can't be read: " + what);
  }

  private static Map<String, String> manifest(JsonNode json) {
    if (!json.path("format").asText().equals("apollo-persisted-query-manifest")
        || json.path("version").asInt() != 1) {
      throw new IllegalArgumentException("not an apollo-persisted-query-manifest of version 1");
    }
    Map<String, String> documents = new HashMap<>();
    for (JsonNode operation : json.path("operations")) {
      put(documents, operation.path("id").asText(), operation.path("body"));
    }
    return documents;
  }

  private static Map<String, String> byIds(JsonNode json) {
    if (!json.isObject()) {
      throw new IllegalArgumentException("neither a manifest nor an object of documents");
    }
    Map<String, String> documents = new HashMap<>();
    json.properties().forEach(entry -> put(documents, entry.getKey(), entry.getValue()));
    return documents;
  }

  private static void put(Map<String, String> documents, String id, JsonNode text) {
    if (id.isEmpty() || !text.isTextual()) {
      throw new IllegalArgumentException("the document with the ID \"" + id + "\" is not a string");
    }
    documents.put(bare(id), text.asText());
  }

  /** Removes the optional prefix of an ID, which says how the ID was computed. */
  private static String bare(String id) {
    return id.startsWith(PREFIX) ? id.substring(PREFIX.length()) : id;
  }

  /** Returns all documents by ID. */
  Map<String, String> all() {
    return byId;
  }

  @Override
  public String text(GraphQLRequest request) {
    String id = request.documentId() != null ? request.documentId() : request.hash();
    if (id == null) {
      throw new ApiException(
          ErrorCode.PERSISTED_QUERY_ID_REQUIRED,
          "This gateway runs only trusted documents. Send a `documentId` instead of a `query`.",
          Map.of());
    }
    String text = byId.get(bare(id));
    if (text == null) {
      throw new ApiException(
          ErrorCode.PERSISTED_QUERY_NOT_IN_LIST,
          "This gateway has no trusted document with this ID.",
          Map.of());
    }
    return text;
  }
}
