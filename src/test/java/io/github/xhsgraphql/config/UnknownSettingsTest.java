package io.github.xhsgraphql.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnknownSettingsTest {

  private final UnknownSettings settings =
      new UnknownSettings(
          Set.of(
              "gateway.sandbox",
              "gateway.sandbox-port",
              "gateway.upstream.deadline",
              "gateway.upstream.order",
              "gateway.upstream.order[*]",
              "gateway.cache.*.lifetime",
              "tikhub.api-key"));

  @Test
  void knownSettingsAreNotReported() {
    assertThat(
            settings.properties(
                List.of(
                    "gateway.sandbox",
                    "gateway.upstream.order[0]",
                    "gateway.cache.note.lifetime",
                    "quarkus.cache.caffeine.\"notes\".maximum-size",
                    "quarkus.http.prot")))
        .isEmpty();
    assertThat(
            settings.variables(
                Map.of(
                    "GATEWAY_SANDBOX_PORT", "1",
                    "GATEWAY_UPSTREAM_ORDER", "APP_V2",
                    "GATEWAY_CACHE_NOTE_LIFETIME", "1m",
                    "TIKHUB_API_KEY", "k",
                    "QUARKUS_CACHE_CAFFEINE__NOTES__MAXIMUM_SIZE", "1",
                    "GATEWAYS", "x",
                    "PATH", "/bin")))
        .isEmpty();
  }

  @Test
  void aTypoIsReportedWithTheIntendedName() {
    assertThat(settings.properties(List.of("gateway.upstrem.deadline")))
        .containsExactly(
            "gateway.upstrem.deadline is not a setting of the gateway. Did you mean"
                + " gateway.upstream.deadline?");
    assertThat(settings.variables(Map.of("TIKHUB_APIKEY", "secret")))
        .containsExactly(
            "TIKHUB_APIKEY is not a setting of the gateway. Did you mean TIKHUB_API_KEY?");
  }

  @Test
  void aNameLikeNoOtherIsReportedWithoutAGuess() {
    assertThat(settings.variables(Map.of("GATEWAY_COLOUR", "blue")))
        .containsExactly("GATEWAY_COLOUR is not a setting of the gateway.");
  }

  @Test
  void whatKubernetesSetsForAServiceNamedGatewayIsLeftAlone() {
    assertThat(
            settings.variables(
                Map.of(
                    "GATEWAY_SERVICE_HOST", "10.0.0.1",
                    "GATEWAY_SERVICE_PORT", "80",
                    "GATEWAY_SERVICE_PORT_HTTP", "80",
                    "GATEWAY_PORT", "tcp://10.0.0.1:80",
                    "GATEWAY_PORT_80_TCP", "tcp://10.0.0.1:80",
                    "GATEWAY_PORT_80_TCP_ADDR", "10.0.0.1")))
        .isEmpty();
    assertThat(settings.variables(Map.of("GATEWAY_SANDBX_PORT", "9000"))).hasSize(1);
  }
}
