package io.github.xhsgraphql.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlobalIdTest {

  private static final String NOTE = "68a1f0c2000000000100a001";
  private static final String COMMENT = "68a1f0c3000000000100b002";

  @Test
  void isReadBackAsItWasWritten() {
    String id = GlobalId.of("Comment", NOTE, COMMENT);
    assertThat(GlobalId.parse(id)).contains(new GlobalId("Comment", List.of(NOTE, COMMENT)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Note",
        "Note:",
        "Note:68a1f0c2000000000100a00",
        "Note:68A1F0C2000000000100A001",
        "Note:../../etc/passwd........",
        "note:68a1f0c2000000000100a001",
        "Note:68a1f0c2000000000100a001:",
        "Note:68a1f0c2000000000100a001\n",
        "Note:68a1f0c2000000000100a00١"
      })
  void refusesWhatItDidNotMake(String plain) {
    String opaque =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    assertThat(GlobalId.parse(opaque)).isEmpty();
    assertThat(GlobalId.parse(plain)).isEmpty();
  }

  @Test
  void hasOneSpelling() {
    String id = GlobalId.of("Note", NOTE);
    assertThat(GlobalId.parse(id + "=")).isEmpty();
    assertThat(GlobalId.parse("A".repeat(10_000))).isEmpty();
  }
}
