package io.github.xhsgraphql.doctor;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import org.junit.jupiter.api.Test;

class HealthProbeTest {

  @Test
  void onlyStatus200IsAlive() {
    WireMockServer gateway = new WireMockServer(WireMockConfiguration.options().dynamicPort());
    gateway.start();
    int port = gateway.port();
    try {
      gateway.stubFor(get(urlPathEqualTo("/q/health/live")).willReturn(aResponse()));
      assertThat(HealthProbe.ask(port)).isZero();
      gateway.stubFor(
          get(urlPathEqualTo("/q/health/live")).willReturn(aResponse().withStatus(503)));
      assertThat(HealthProbe.ask(port)).isEqualTo(1);
    } finally {
      gateway.stop();
    }
    assertThat(HealthProbe.ask(port)).as("nobody listens").isEqualTo(1);
  }
}
