package io.github.xhsgraphql.graphql.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the bytes of serialized data. */
class SerializedDataTest {

  /** The second title ends with half of a surrogate pair, as a text that was cut in an emoji. */
  @ParameterizedTest
  @CsvSource({"'小番茄红了\uD83C\uDF45','小番茄红了\uD83C\uDF45'", "'小番茄红了\uD83C','小番茄红了?'"})
  void emojiAreWrittenAsTheyAreAndHalvesOfThemReplaced(String title, String written) {
    Buffer json = Buffer.buffer();
    SerializedData.of(Map.of("title", title), new ObjectMapper()).appendTo(json);
    assertThat(json.toString()).isEqualTo("{\"title\":\"" + written + "\"}");
    assertThat(json.length())
        .isEqualTo(written.getBytes(UTF_8).length + "{\"title\":\"\"}".length());
  }
}
