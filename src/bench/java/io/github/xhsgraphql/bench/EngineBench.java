package io.github.xhsgraphql.bench;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import io.github.xhsgraphql.engine.Answer;
import io.github.xhsgraphql.engine.Documents;
import io.github.xhsgraphql.engine.Engine;
import io.github.xhsgraphql.support.Sandbox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * The whole GraphQL stack on cached data beside bare graphql-java. JMH runs in the test's process,
 * where the gateway is. No whole answers are kept: an equal query would be answered by a look-up.
 */
@QuarkusTest
@TestProfile(EngineBench.NoKeptAnswers.class)
class EngineBench {

  public static class NoKeptAnswers implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("gateway.answers.max-size", "0");
    }
  }

  private static final String QUERY =
      "{ note(noteId: \""
          + Sandbox.IMAGE_NOTE
          + "\") { comments(first: 20) { edges { cursor node { id commentId content publishedAt"
          + " likeCount replyCount ipLocation isPinned author { nickname avatarUrl isNoteAuthor } } }"
          + " pageInfo { hasNextPage endCursor } } } }";

  @Inject Documents documents;
  @Inject Engine engine;
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
    Answer answer =
        engine.execute(documents.of(QUERY), null, Map.of(), () -> {}).toCompletableFuture().join();
    @SuppressWarnings("unchecked") // it is an object's
    Map<String, Object> data = (Map<String, Object>) answer.data();
    return data;
  }
}
