package io.github.xhsgraphql.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.GraphQL;
import io.github.xhsgraphql.support.Sandbox;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the meters of Quarkus Cache in the exported metrics. */
@QuarkusTest
class CacheMetersTest {

  private static final String TITLE = "{note(noteId:\"" + Sandbox.IMAGE_NOTE + "\"){title}}";
  private static final String TEXT = "{note(noteId:\"" + Sandbox.IMAGE_NOTE + "\"){text}}";

  @BeforeEach
  void cold() {
    Sandbox.reset();
    Gateway.restart();
  }

  @Test
  void aLoadIsOneMissAndOnePut() {
    Metrics before = Metrics.scrape();
    GraphQL.query(TITLE);
    assertThat(Metrics.scrape().since(before, "cache_gets_total{cache=\"notes\",result=\"miss\"}"))
        .isOne();
    assertThat(Metrics.scrape().since(before, "cache_gets_total{cache=\"notes\",result=\"hit\"}"))
        .isZero();
    assertThat(Metrics.scrape().since(before, "cache_puts_total{cache=\"notes\"}")).isOne();
    assertThat(Metrics.scrape().value("cache_size{cache=\"notes\"}")).isOne();
    GraphQL.query(TEXT);
    assertThat(Metrics.scrape().since(before, "cache_gets_total{cache=\"notes\",result=\"miss\"}"))
        .isOne();
    assertThat(Metrics.scrape().since(before, "cache_gets_total{cache=\"notes\",result=\"hit\"}"))
        .isOne();
  }

  @Test
  void anEqualQueryIsAHitOfItsResponse() {
    GraphQL.query(TITLE);
    Metrics before = Metrics.scrape();
    GraphQL.query(TITLE);
    assertThat(
            Metrics.scrape().since(before, "cache_gets_total{cache=\"responses\",result=\"hit\"}"))
        .isOne();
    assertThat(Metrics.scrape().since(before, "cache_gets_total{cache=\"notes\",result=\"hit\"}"))
        .isZero();
  }

  @Test
  void anAbsenceIsPutIntoACacheOfItsOwn() {
    Metrics before = Metrics.scrape();
    GraphQL.query("{note(noteId:\"" + Sandbox.DELETED_NOTE + "\"){title}}");
    assertThat(Metrics.scrape().since(before, "cache_puts_total{cache=\"absences\"}")).isOne();
    assertThat(Metrics.scrape().since(before, "cache_puts_total{cache=\"notes\"}")).isZero();
  }

  /** The first ten comments have three replies together. */
  @ParameterizedTest
  @CsvSource({
    "commentId, 0",
    "id, 10",
    "commentId replies { nodes { content } }, 0",
    "id replies { edges { node { id } } }, 13",
    "commentId replies { nodes { id } }, 13",
    "commentId replies { nodes { inReplyTo { id } } }, 13",
    "... @defer { id }, 10"
  })
  void commentsArePutIfTheirIdsOrThoseOfTheirRepliesAreSelected(String selected, int comments) {
    Metrics before = Metrics.scrape();
    GraphQL.query(
        "{note(noteId:\"%s\"){comments(first:10){nodes{content %s}}}}"
            .formatted(Sandbox.IMAGE_NOTE, selected));
    assertThat(Metrics.scrape().since(before, "cache_puts_total{cache=\"seen-comments\"}"))
        .isEqualTo(comments);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "notes",
        "videos",
        "users",
        "topics",
        "lists",
        "comments",
        "searches",
        "absences",
        "seen-comments",
        "tokens",
        "responses",
        "documents",
        "persisted-queries"
      })
  void everyCacheHasAllMeters(String cache) {
    String label = "{cache=\"" + cache + "\"";
    assertThat(Metrics.scrape().samples())
        .containsKeys(
            "cache_gets_total" + label + ",result=\"hit\"}",
            "cache_gets_total" + label + ",result=\"miss\"}",
            "cache_puts_total" + label + "}",
            "cache_evictions_total" + label + "}",
            "cache_size" + label + "}");
  }
}
