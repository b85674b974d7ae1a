package io.github.xhsgraphql.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.Sha256;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the packaged application starts, or reports why it can't. */
class PackagedIT {

  @Test
  void aWrongConfigurationEndsWithOneLineForEachMistake() throws Exception {
    try (Packaged gateway =
        Packaged.start(Map.of("GATEWAY_UPSTREM_DEADLINE", "3s", "TIKHUB_APIKEY", "secret"))) {
      assertThat(gateway.exitCode()).isEqualTo(1);
      assertThat(gateway.lines())
          .contains(
              "GATEWAY_UPSTREM_DEADLINE is not a setting of the gateway. Did you mean"
                  + " GATEWAY_UPSTREAM_DEADLINE?",
              "TIKHUB_APIKEY is not a setting of the gateway. Did you mean TIKHUB_API_KEY?",
              "TIKHUB_API_KEY is not set. Set it to your TikHub API key, or GATEWAY_SANDBOX=true to"
                  + " try the gateway with invented data.",
              "GATEWAY_CLIENT_KEYS is not set. Set it to name:sha256 for each client key, or set"
                  + " GATEWAY_ACCESS=open to serve every client that reaches the port.")
          .noneMatch(line -> line.contains("Exception") || line.contains("secret"));
    }
  }

  /** Covers the value that an empty Secret gives. */
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n"})
  void aBlankSecretIsAMissingOne(String blank) throws Exception {
    try (Packaged gateway =
        Packaged.start(
            Map.of(
                "TIKHUB_API_KEY", blank,
                "GATEWAY_CLIENT_KEYS", blank,
                "GATEWAY_REDIS_URL", blank))) {
      assertThat(gateway.exitCode()).isEqualTo(1);
      assertThat(gateway.lines())
          .contains(
              "TIKHUB_API_KEY is not set. Set it to your TikHub API key, or GATEWAY_SANDBOX=true to"
                  + " try the gateway with invented data.",
              "GATEWAY_CLIENT_KEYS is not set. Set it to name:sha256 for each client key, or set"
                  + " GATEWAY_ACCESS=open to serve every client that reaches the port.")
          .noneMatch(line -> line.contains("Exception") || line.contains("GATEWAY_REDIS_URL"));
    }
  }

  @Test
  void aLineBreakAfterASettingIsNoPartOfIt() throws Exception {
    try (Packaged gateway =
        Packaged.start(
            Map.of(
                "TIKHUB_API_KEY", "secret\n",
                "TIKHUB_BASE_URL", "https://api.tikhub.io\n",
                "GATEWAY_SANDBOX", "true\n",
                "GATEWAY_ACCESS", "keys\n",
                "GATEWAY_CLIENT_KEYS", "web:" + Sha256.of("k") + "\n",
                "GATEWAY_CORS_ORIGINS", "https://app.example\n",
                "GATEWAY_CORS_HEADERS", "X-App-Version\n",
                "GATEWAY_REDIS_URL", "redis://127.0.0.1:1\n"))) {
      assertThat(gateway.get("/q/health/ready").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void valuesThatNothingCouldBeServedWithEndWithOneLineEach() throws Exception {
    try (Packaged gateway =
        Packaged.start(
            Map.of(
                "TIKHUB_API_KEY", "secret",
                "GATEWAY_ACCESS", "open",
                "TIKHUB_BASE_URL", "api.tikhub.io",
                "GATEWAY_REDIS_URL", "redis:secret"))) {
      assertThat(gateway.exitCode()).isEqualTo(1);
      assertThat(gateway.lines())
          .contains(
              "TIKHUB_BASE_URL is not an address such as https://api.tikhub.io.",
              "GATEWAY_REDIS_URL is not an address such as redis://:password@host:6379.")
          .noneMatch(line -> line.contains("Exception") || line.contains("secret"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GATEWAY_UPSTREAM_DEADLINE, soon, gateway.upstream.deadline",
    "GATEWAY_UPSTREAM_DEADLINE, -7s, gateway.upstream.deadline must be",
    "GATEWAY_UPSTREAM_DEADLINE, 0s, gateway.upstream.deadline must be",
    "GATEWAY_UPSTREAM_RATE, 0, gateway.upstream.rate must be greater than 0",
    "GATEWAY_UPSTREAM_RATE, -1, gateway.upstream.rate must be greater than 0",
    "GATEWAY_UPSTREAM_CONCURRENCY, 0, gateway.upstream.concurrency must be greater than",
    "GATEWAY_UPSTREAM_MAX_CALLS, 0, gateway.upstream.max-calls must be greater than",
    "GATEWAY_LIMITS_TOKENS, 0, gateway.limits.tokens must be greater than",
    "GATEWAY_LIMITS_COST_CALLS, -1, gateway.limits.cost.calls must be greater than",
    "GATEWAY_ACCESS_REQUESTS_PER_SECOND, 0, gateway.access.requests-per-second must be greater",
    "GATEWAY_ACCESS_UPSTREAM_CALLS_PER_DAY, 0, gateway.access.upstream-calls-per-day must be",
    "TIKHUB_API_KEY, a b, tikhub.api-key contains white space or a character that isn't ASCII",
    "GATEWAY_CORS_HEADERS, X App, gateway.cors.headers[0] is not a header name such as X-App-Version",
    "GATEWAY_CACHE_LIFETIME_NOTE, -1s, gateway.cache.lifetime.note must be",
    "GATEWAY_REDIS_TIMEOUT, -1s, gateway.redis.timeout must be",
  })
  void aValueOutOfRangeEndsWithOneLine(String name, String bad, String line) throws Exception {
    try (Packaged gateway =
        Packaged.start(Map.of("GATEWAY_SANDBOX", "true", "GATEWAY_ACCESS", "open", name, bad))) {
      assertThat(gateway.exitCode()).isEqualTo(1);
      assertThat(gateway.lines().stream().filter(text -> text.contains(line))).hasSize(1);
      assertThat(gateway.lines()).first().asString().startsWith("Configuration validation failed:");
      assertThat(gateway.lines()).noneMatch(text -> text.startsWith("\tat "));
    }
  }

  /** Without the check of all settings, each of these would fail somewhere inside Quarkus. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OTEL_EXPORTER_OTLP_ENDPOINT | secret:4317 | OTEL_EXPORTER_OTLP_ENDPOINT is not an address such as http://localhost:4317.",
        "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT | secret | quarkus.otel.exporter.otlp.endpoint is not an address such as http://localhost:4317.",
        "GATEWAY_CORS_ORIGINS | /[/ | Entry 1 of GATEWAY_CORS_ORIGINS is not an origin such as https://app.example.",
        "QUARKUS_OIDC_AUTH_SERVER_URL | nonsense | quarkus.oidc.auth-server-url is not an address such as https://login.example/realms/staff.",
        "GATEWAY_DOCUMENTS_TRUSTED | /none.json | GATEWAY_DOCUMENTS_TRUSTED: /none.json can't be read: no such file",
        "GATEWAY_SANDBOX_PORT | 99999 | GATEWAY_SANDBOX_PORT: the sandbox can't listen on port 99999: port p must be < 65535",
      })
  void valuesThatQuarkusRejectsEndWithOneLine(String name, String bad, String message)
      throws Exception {
    String access = name.contains("OIDC") ? "oidc" : "open";
    try (Packaged gateway =
        Packaged.start(Map.of("GATEWAY_SANDBOX", "true", "GATEWAY_ACCESS", access, name, bad))) {
      assertThat(gateway.exitCode()).isEqualTo(1);
      assertThat(gateway.lines())
          .contains(message)
          .noneMatch(line -> line.contains("Exception") || line.contains("secret"));
    }
  }

  @Test
  void aContainersHealthCheckAsksTheGatewayBesideIt() throws Exception {
    try (Packaged gateway =
        Packaged.start(Map.of("GATEWAY_SANDBOX", "true", "GATEWAY_ACCESS", "open"))) {
      Map<String, String> port = Map.of("QUARKUS_HTTP_PORT", String.valueOf(gateway.port()));
      try (Packaged probe = Packaged.start(port, "health")) {
        assertThat(probe.exitCode()).isZero();
      }
      gateway.terminate();
      gateway.exitCode();
      assertThat(gateway.lines()).noneMatch(line -> line.contains("Unrecognized configuration"));
      try (Packaged probe = Packaged.start(port, "health")) {
        assertThat(probe.exitCode()).isEqualTo(1);
      }
    }
  }
}
