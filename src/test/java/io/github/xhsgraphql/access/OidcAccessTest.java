package io.github.xhsgraphql.access;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.xhsgraphql.support.Settings;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that the gateway serves callers with a token of the OIDC provider, by their name there, and
 * rejects all others.
 */
@QuarkusTest
@WithTestResource(OidcAccessTest.Tokens.class)
@WithTestResource(OidcAccessTest.Provider.class)
class OidcAccessTest {

  private static final int REQUESTS_PER_SECOND = 100;

  public static class Tokens extends Settings {
    public Tokens() {
      super(
          Map.of(
              "gateway.access",
              "oidc",
              "gateway.access.requests-per-second",
              String.valueOf(REQUESTS_PER_SECOND)));
    }
  }

  /**
   * An OIDC provider with the two endpoints that a service uses: the discovery document and the
   * keys.
   */
  public static class Provider implements QuarkusTestResourceLifecycleManager {

    private static final RsaJsonWebKey KEY = newKey("its");

    private static String issuer = "";

    private final WireMockServer server =
        new WireMockServer(WireMockConfiguration.options().dynamicPort());

    @Override
    public Map<String, String> start() {
      server.start();
      issuer = server.baseUrl();
      server.stubFor(
          get(urlPathEqualTo("/.well-known/openid-configuration"))
              .willReturn(
                  okJson(
                      """
                      {"issuer":"%1$s","jwks_uri":"%1$s/keys","token_endpoint":"%1$s/token"}"""
                          .formatted(issuer))));
      String keys =
          new JsonWebKeySet(List.of(KEY)).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
      server.stubFor(get(urlPathEqualTo("/keys")).willReturn(okJson(keys)));
      Map<String, String> config = new HashMap<>();
      config.put("quarkus.oidc.auth-server-url", issuer);
      return config;
    }

    @Override
    public void stop() {
      server.stop();
    }
  }

  private static RsaJsonWebKey newKey(String id) {
    try {
      RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
      key.setKeyId(id);
      return key;
    } catch (JoseException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String token(RsaJsonWebKey key, String issuer, Duration lifetime) {
    long now = System.currentTimeMillis() / 1000;
    return Jwt.issuer(issuer)
        .subject("ada")
        .preferredUserName("ada@app.example")
        .issuedAt(now - 3600)
        .expiresAt(now + lifetime.toSeconds())
        .jws()
        .keyId(key.getKeyId())
        .sign(key.getPrivateKey());
  }

  private static ValidatableResponse ask(String token) {
    return given()
        .header("Authorization", "Bearer " + token)
        .accept("application/graphql-response+json")
        .contentType("application/json")
        .body(Map.of("query", "{__typename}"))
        .post("/graphql")
        .then();
  }

  private static void assertRefused(String token) {
    ask(token)
        .statusCode(401)
        .header("WWW-Authenticate", containsString("error=\"invalid_token\""))
        .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
  }

  @Test
  void aTokenOfTheProviderIsGood() {
    ask(token(Provider.KEY, Provider.issuer, Duration.ofHours(1)))
        .statusCode(200)
        .body("data.__typename", equalTo("Query"));
    assertThat(given().accept("text/plain").get("/q/metrics").asString())
        .contains("client=\"oidc\"")
        .doesNotContain("\"ada\"");
  }

  @Test
  void anExpiredTokenIsRejected() {
    assertRefused(token(Provider.KEY, Provider.issuer, Duration.ofMinutes(-5)));
  }

  @Test
  void aTokenOfAnotherProviderIsRejected() {
    assertRefused(token(Provider.KEY, "https://other.example", Duration.ofHours(1)));
    assertRefused(token(newKey("its"), Provider.issuer, Duration.ofHours(1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "a.b.c"})
  void aMalformedTokenIsRejected(String token) {
    assertRefused(token);
  }

  @Test
  void withoutATokenNothingIsServed() {
    given()
        .contentType("application/json")
        .body(Map.of("query", "{__typename}"))
        .post("/graphql")
        .then()
        .statusCode(401)
        .body("errors[0].message", equalTo("Send an access token as `Authorization: Bearer …`."));
  }
}
