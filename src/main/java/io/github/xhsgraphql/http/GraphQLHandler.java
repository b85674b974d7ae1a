package io.github.xhsgraphql.http;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import io.github.xhsgraphql.engine.Documents;
import io.github.xhsgraphql.engine.Engine;
import io.github.xhsgraphql.engine.GraphQLResponse;
import io.github.xhsgraphql.engine.ParsedDocument;
import io.github.xhsgraphql.graphql.error.ApiException;
import io.github.xhsgraphql.graphql.error.ErrorCode;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Executes a GraphQL request whose body is complete, and sends the response whole or in parts. */
@Singleton
class GraphQLHandler {

  private final RequestReader reader;
  private final DocumentLookup lookup;
  private final Documents documents;
  private final Engine engine;
  private final IncrementalResponses incremental;
  private final Responder responder;
  private final CurrentVertxRequest currentRequest;

  GraphQLHandler(
      RequestReader reader,
      DocumentLookup lookup,
      Documents documents,
      Engine engine,
      IncrementalResponses incremental,
      Responder responder,
      CurrentVertxRequest currentRequest) {
    this.incremental = incremental;
    this.responder = responder;
    this.reader = reader;
    this.lookup = lookup;
    this.documents = documents;
    this.engine = engine;
    this.currentRequest = currentRequest;
  }

  /**
   * Executes the request and sends the response. If the request is invalid or can't be executed,
   * fails the routing context with the reason. A failure after the first part resets the response
   * instead.
   */
  void handle(RoutingContext http) {
    boolean get = http.request().method().equals(HttpMethod.GET);
    GraphQLRequest request =
        get ? reader.parameters(http.queryParams()) : reader.body(http.body().buffer());
    ParsedDocument parsed = documents.of(lookup.text(request));
    lookup.onValid(request);
    if (get) {
      checkReadsOnly(parsed.document(), request.operationName());
    }
    IncrementalResponse parts = incremental.of(http, parsed);
    engine
        .execute(
            parsed,
            request.operationName(),
            request.variables(),
            () -> currentRequest.setCurrent(http),
            parts)
        .whenComplete((response, failure) -> respond(http, parts, response, failure));
  }

  private void respond(
      RoutingContext http,
      @Nullable IncrementalResponse parts,
      GraphQLResponse response,
      @Nullable Throwable failure) {
    if (failure != null) {
      if (parts == null || !parts.fail()) {
        http.fail(failure);
      }
    } else if (parts == null || !parts.end(response)) {
      responder.respond(http, response);
    }
  }

  /**
   * Rejects mutations and subscriptions over GET. A page of another site can make a browser send a
   * GET, because it only has to make the browser load a URL.
   */
  private static void checkReadsOnly(Document document, @Nullable String operationName) {
    boolean writes =
        document.getDefinitionsOfType(OperationDefinition.class).stream()
            .filter(operation -> operationName == null || operationName.equals(operation.getName()))
            .anyMatch(operation -> operation.getOperation() != OperationDefinition.Operation.QUERY);
    if (writes) {
      throw new ApiException(
          ErrorCode.METHOD_NOT_ALLOWED, "A GET can run only queries. Use POST.", Map.of());
    }
  }
}
