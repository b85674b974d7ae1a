package io.github.xhsgraphql.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.schema.GraphQLSchema;
import io.github.xhsgraphql.engine.Documents;
import io.github.xhsgraphql.engine.Engine;
import io.github.xhsgraphql.support.Sandbox;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Measures the whole GraphQL stack on cached data, or bare graphql-java. JMH runs in the process of
 * the test that starts the gateway, which {@code bench/run} sets up. Each of the two runs in a
 * process of its own, because the compilers optimize code less if it is used in both ways.
 */
@QuarkusTest
class EngineBench {

  private static final String QUERY =
      "{ note(noteId: \""
          + Sandbox.IMAGE_NOTE
          + "\") { comments(first: 20) { edges { cursor node { id commentId content publishedAt"
          + " likeCount replyCount ipLocation isPinned author { nickname avatarUrl isNoteAuthor } }"
          + " } pageInfo { hasNextPage endCursor } } } }";

  /** {@code gateway} or {@code bare}. */
  private static final String WHO = System.getProperty("bench.engine");

  @Inject Documents documents;
  @Inject Engine engine;
  @Inject GraphQLSchema schema;
  @Inject ObjectMapper mapper;

  @ConfigProperty(name = "quarkus.cache.caffeine.\"responses\".expire-after-write")
  Duration responsesHeld;

  @Test
  void measure() throws RunnerException, JsonProcessingException {
    String data = mapper.writeValueAsString(ask());
    EngineCalls.gateway = this::ask;
    EngineCalls.bare =
        BareEngine.over(schema, QUERY, mapper.readValue(data, new TypeReference<>() {}));
    assertThat(mapper.valueToTree(EngineCalls.bare.get()).toString()).isEqualTo(data);
    for (RunResult result :
        new Runner(
                new OptionsBuilder()
                    .include(EngineCalls.class.getName() + "." + WHO)
                    .forks(0)
                    .threads(1)
                    .build())
            .run()) {
      System.out.printf(
          "ENGINE %s, whole answers %s: %.1f us%n",
          WHO, responsesHeld.isZero() ? "not kept" : "kept", result.getPrimaryResult().getScore());
    }
  }

  private Object ask() {
    return engine
        .execute(documents.of(QUERY), null, Map.of(), () -> {}, null)
        .toCompletableFuture()
        .join()
        .data();
  }
}
