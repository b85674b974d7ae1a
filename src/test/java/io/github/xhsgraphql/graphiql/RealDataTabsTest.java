package io.github.xhsgraphql.graphiql;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.xhsgraphql.upstream.UpstreamAddress;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Tests the tabs of a gateway that uses TikHub itself instead of the sandbox. */
@QuarkusTest
class RealDataTabsTest {

  @Inject UpstreamAddress upstream;
  @Inject ObjectMapper mapper;

  @Test
  void onRealDataNoTabNamesWhatIsInvented() throws Exception {
    var base = upstream.base();
    var notice = upstream.notice().orElseThrow();
    upstream.redirect(base, null);
    try {
      String tabs = given().get("/q/graphql-ui/tabs.json").asString();
      assertThat(mapper.readTree(tabs)).hasSize(5);
      assertThat(tabs).doesNotContain("sandbox").doesNotContainPattern("[0-9a-f]{24}");
    } finally {
      upstream.redirect(base, notice);
    }
  }
}
