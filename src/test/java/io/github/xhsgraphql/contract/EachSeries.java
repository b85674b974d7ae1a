package io.github.xhsgraphql.contract;

import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.Sandbox;
import io.github.xhsgraphql.tikhub.Series;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Base class of tests that run a query against each series alone. */
abstract class EachSeries {

  /** Lets the gateway see the tokens that Web V3 needs, as it would when the APP series are up. */
  @BeforeEach
  void knowTokens() {
    Sandbox.reset();
    Gateway.resetFailures();
    for (String note :
        List.of(Sandbox.IMAGE_NOTE, Sandbox.VIDEO_NOTE, Sandbox.QUIET_NOTE, Sandbox.SMALL_NOTE)) {
      assertThat(
              query("{note(noteId:\"" + note + "\"){title shareUrl}}")
                  .getString("data.note.shareUrl"))
          .contains("xsec_token=");
    }
  }

  @AfterEach
  void allUp() {
    Sandbox.reset();
  }

  static JsonPath ask(Series series, String query) {
    Sandbox.only(series);
    JsonPath answer = query(query);
    assertThat(answer.getList("errors")).as(() -> answer.prettify()).isNull();
    return answer;
  }
}
