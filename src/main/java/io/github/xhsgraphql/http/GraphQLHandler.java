package io.github.xhsgraphql.http;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import io.github.xhsgraphql.engine.Answer;
import io.github.xhsgraphql.engine.Documents;
import io.github.xhsgraphql.engine.Engine;
import io.github.xhsgraphql.engine.ParsedDocument;
import io.github.xhsgraphql.graphql.error.ApiException;
import io.github.xhsgraphql.graphql.error.ErrorCode;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Executes a GraphQL request whose body is complete, and sends the answer whole or in parts. */
@Singleton
class GraphQLHandler {

  private final RequestReader reader;
  private final KnownDocuments known;
  private final Documents documents;
  private final Engine engine;
  private final IncrementalResponses incremental;
  private final Responder responder;
  private final CurrentVertxRequest currentRequest;

  GraphQLHandler(
      RequestReader reader,
      KnownDocuments known,
      Documents documents,
      Engine engine,
      IncrementalResponses incremental,
      Responder responder,
      CurrentVertxRequest currentRequest) {
    this.incremental = incremental;
    this.responder = responder;
    this.reader = reader;
    this.known = known;
    this.documents = documents;
    this.engine = engine;
    this.currentRequest = currentRequest;
  }

  /**
   * Executes the request and sends the answer. If the request is invalid or can't be executed,
   * fails the routing context with the reason. A failure after the first part resets the response
   * instead.
   */
  void answer(RoutingContext http) {
    boolean get = http.request().method().equals(HttpMethod.GET);
    GraphQLRequest request =
        get ? reader.parameters(http.queryParams()) : reader.body(http.body().buffer());
    ParsedDocument parsed = documents.of(known.text(request));
    known.valid(request);
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
        .whenComplete((answer, failure) -> respond(http, parts, answer, failure));
  }

  private void respond(
      RoutingContext http,
      @Nullable IncrementalResponse parts,
      Answer answer,
      @Nullable Throwable failure) {
    if (failure != null) {
      if (parts == null || !parts.fail()) {
        http.fail(failure);
      }
    } else if (parts == null || !parts.end(answer)) {
      responder.respond(http, answer);
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
