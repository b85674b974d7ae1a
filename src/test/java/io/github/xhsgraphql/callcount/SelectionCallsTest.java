package io.github.xhsgraphql.callcount;

import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.Sandbox;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests that a document causes the calls that the values of its variables select, whatever ran
 * before.
 */
@QuarkusTest
class SelectionCallsTest {

  private static final String CONDITIONS =
      "query($note: String!, $skip: Boolean!, $include: Boolean = false) { note(noteId: $note) {"
          + " noteId title @skip(if: $skip) ...More @include(if: $include) } }"
          + " fragment More on Note { author { followerCount } }";

  /** Two fields spread one fragment, and one of them selects more of its subfields. */
  private static final String FRAGMENTS =
      "query($note: String!) { a: note(noteId: $note) { ...By }"
          + " b: note(noteId: $note) { ...By author { userId bio } } }"
          + " fragment By on Note { author { userId } }";

  @BeforeEach
  void cold() {
    Sandbox.reset();
    Gateway.resetFailures();
  }

  @ParameterizedTest
  @CsvSource({"true,,0", "false,,1", "true,true,2", "false,true,2", "true,false,0", "true,,0"})
  void conditionsAreHeeded(boolean skip, Boolean include, int calls) {
    Map<String, Object> variables =
        include == null
            ? Map.of("note", Sandbox.IMAGE_NOTE, "skip", skip)
            : Map.of("note", Sandbox.IMAGE_NOTE, "skip", skip, "include", include);
    assertThat(query(CONDITIONS, variables).getList("errors")).isNull();
    assertThat(Sandbox.calls()).isEqualTo(calls);
  }

  @ParameterizedTest
  @CsvSource({Sandbox.IMAGE_NOTE, Sandbox.VIDEO_NOTE})
  void aFragmentIsReadWhereItIsSpread(String note) {
    var answer = query(FRAGMENTS, Map.of("note", note));
    assertThat(answer.getString("data.b.author.bio")).isNotNull();
    assertThat(answer.getMap("data.a.author")).containsOnlyKeys("userId");
    assertThat(Sandbox.calls()).isEqualTo(2);
  }
}
