package io.github.xhsgraphql.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BodyParserTest {

  private final BodyParser parser = new BodyParser(new ObjectMapper());

  @Test
  void dropsTheWasteAndNothingElse() throws IOException {
    Json body =
        parse(
            """
            {"data": {"widgets_context": "{\\"flags\\":{}}", "opaque1": {"a": [1, {"b": 2}]}, "notes": [
              {"advanced_widgets_groups": {"groups": [{"fetch_types": ["x"]}]}, "id": "1", "more": {}},
              {"guide_context": null, "advanced_widgets_groups": [], "tags": [], "desc": null},
              {"debug_info": "gAAAA"}], "debug_info": 1}, "code": 200}
            """);
    assertThat(body.verbatim())
        .isEqualTo(
            """
            {"data":{"notes":[{"id":"1","more":{}},{"tags":[],"desc":null},{}]},"code":200}""");
  }

  @Test
  void takesNothingForAMissingPlace() throws IOException {
    assertThat(parse("").isMissing()).isTrue();
  }

  @Test
  void noticesWhatIsCutShortInTheWaste() {
    assertThatThrownBy(() -> parse("{\"data\": {\"debug_info\": \"gAA"))
        .isInstanceOf(JsonProcessingException.class);
    assertThatThrownBy(() -> parse("{\"opaque1\": {\"a\": ["))
        .isInstanceOf(JsonProcessingException.class);
  }

  private Json parse(String body) throws IOException {
    return parser.parse(body.getBytes(StandardCharsets.UTF_8));
  }
}
