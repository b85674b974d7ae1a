package io.github.xhsgraphql.bench;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import io.github.xhsgraphql.support.Sandbox;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext;
import io.quarkus.arc.ManagedContext;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.smallrye.graphql.execution.ExecutionService;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * The whole GraphQL stack on cached data beside bare graphql-java. JMH runs in the test's process,
 * where the gateway is.
 */
@QuarkusTest
class EngineBench {

  private static final String QUERY =
      "{ note(noteId: \""
          + Sandbox.IMAGE_NOTE
          + "\") { comments(first: 20) { edges { cursor node { id commentId content publishedAt"
          + " likeCount replyCount ipLocation isPinned author { nickname avatarUrl isNoteAuthor } } }"
          + " pageInfo { hasNextPage endCursor } } } }";

  @Inject ExecutionService service;
  @Inject GraphQLSchema schema;

  @Test
  void compare() throws RunnerException {
    EngineCalls.gateway = this::ask;
    EngineCalls.bare = BareEngine.over(schema, QUERY, ask());
    assertThat(EngineCalls.bare.get()).isEqualTo(ask());
    var results =
        new Runner(
                new OptionsBuilder()
                    .include(EngineCalls.class.getName())
                    .forks(0)
                    .threads(1)
                    .build())
            .run();
    Map<String, Double> micros = new HashMap<>();
    for (RunResult result : results) {
      micros.put(result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore());
    }
    System.out.printf(
        "ENGINE gateway %.0f us, bare %.0f us: %.2f times bare%n",
        micros.get("gateway"), micros.get("bare"), micros.get("gateway") / micros.get("bare"));
  }

  private Map<String, Object> ask() {
    ManagedContext requests = Arc.container().requestContext();
    InjectableContext.ContextState state = requests.activate();
    try {
      Map<String, Object> context = new HashMap<>();
      context.put("runBlocking", true);
      context.put("state", state);
      JsonObject request = Json.createObjectBuilder().add("query", QUERY).build();
      CompletableFuture<ExecutionResponse> answer = new CompletableFuture<>();
      service.executeAsync(
          request,
          context,
          new ExecutionResponseWriter() {
            @Override
            public void write(ExecutionResponse response) {
              answer.complete(response);
            }

            @Override
            public void fail(Throwable failure) {
              answer.completeExceptionally(failure);
            }
          });
      return answer.join().getExecutionResult().getData();
    } finally {
      requests.terminate();
    }
  }
}
