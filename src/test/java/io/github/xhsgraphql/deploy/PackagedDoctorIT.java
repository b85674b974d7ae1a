package io.github.xhsgraphql.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests the doctor as operators run it, from the jar or the native executable. */
class PackagedDoctorIT {

  private static final Map<String, String> SANDBOX = Map.of("GATEWAY_SANDBOX", "true");

  @Test
  void aHealthyUpstreamEndsWithZero() throws Exception {
    try (Packaged doctor = Packaged.start(SANDBOX, "doctor", "--yes", "--keyword", "City walk")) {
      assertThat(doctor.exitCode()).isZero();
      assertThat(doctor.lines())
          .contains("26 of 26 endpoints can be read. 26 calls were billed: $0.26.");
    }
  }

  @Test
  void anUnreadableUpstreamEndsWithOne() throws Exception {
    try (Packaged doctor =
        Packaged.start(
            Map.of("GATEWAY_SANDBOX", "true", "GATEWAY_SANDBOX_DOWN", "WEB_V3"),
            "doctor",
            "--yes",
            "--keyword",
            "City walk")) {
      assertThat(doctor.exitCode()).isEqualTo(1);
    }
  }

  @Test
  void helpListsTheOptions() throws Exception {
    try (Packaged doctor = Packaged.start(SANDBOX, "doctor", "--help")) {
      assertThat(doctor.exitCode()).isZero();
      assertThat(doctor.lines()).anyMatch(line -> line.contains("--report"));
    }
  }
}
