package io.github.xhsgraphql.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.github.xhsgraphql.user.EchoingUserLoader;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that requests don't affect each other, whatever happens in a resolver or to a client. */
@QuarkusTest
@TestProfile(RequestIsolationTest.WithEchoes.class)
class RequestIsolationTest {

  public static class WithEchoes implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
      return Set.of(EchoingUserLoader.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("gateway.upstream.deadline", "2s");
    }
  }

  private static final String USERS =
      IntStream.range(0, 8)
          .mapToObj(i -> "u" + i + ":user(userId:\\\"%024x\\\"){nickname}".formatted(0xa0 + i))
          .reduce("", String::concat);

  @TestHTTPResource("/graphql")
  URI endpoint;

  private HttpRequest echo(String header) {
    return HttpRequest.newBuilder(endpoint)
        .header("Content-Type", "application/json")
        .header("X-Echo", header)
        .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"{" + USERS + "}\"}"))
        .build();
  }

  /** CVE-2022-2466: SmallRye once used the headers of another request on the same thread. */
  @Test
  void concurrentRequestsSeeTheirOwnHeaders() {
    HttpClient client = HttpClient.newHttpClient();
    List<CompletableFuture<String>> answers =
        IntStream.range(0, 200)
            .mapToObj(
                i ->
                    client
                        .sendAsync(echo("client-" + i + "."), BodyHandlers.ofString())
                        .thenApply(answer -> answer.body()))
            .toList();
    for (int i = 0; i < answers.size(); i++) {
      String answer = answers.get(i).join();
      assertThat(answer.split("client-" + i + "\\.", -1)).as(answer).hasSize(9);
      assertThat(answer.split("client-", -1)).as(answer).hasSize(9);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {EchoingUserLoader.ERROR, EchoingUserLoader.LATE_ERROR})
  void aJavaErrorFailsItsFieldAlone(String id) {
    given()
        .contentType("application/json")
        .header("X-Echo", "there")
        .body(
            Map.of(
                "query",
                "{bad:user(userId:\""
                    + id
                    + "\"){nickname} good:user(userId:\"%024x\"){nickname}}".formatted(0xb0)))
        .post("/graphql")
        .then()
        .statusCode(200)
        .body("data.bad", equalTo(null))
        .body("data.good.nickname", equalTo("there"))
        .body("errors.size()", equalTo(1))
        .body("errors[0].path", equalTo(List.of("bad")))
        .body("errors[0].extensions.code", equalTo("INTERNAL"))
        .body("errors[0].message", not(containsString("StackOverflow")));
  }

  @Test
  void aResolverThatNeverEndsFailsItsFieldAloneAtTheDeadline() {
    given()
        .contentType("application/json")
        .header("X-Echo", "there")
        .body(
            Map.of(
                "query",
                "{never:user(userId:\""
                    + EchoingUserLoader.NEVER
                    + "\"){nickname} good:user(userId:\"%024x\"){nickname}}".formatted(0xb1)))
        .post("/graphql")
        .then()
        .statusCode(200)
        .body("data.never", equalTo(null))
        .body("data.good.nickname", equalTo("there"))
        .body("errors.size()", equalTo(1))
        .body("errors[0].path", equalTo(List.of("never")))
        .body("errors[0].extensions.code", equalTo("UPSTREAM_TIMEOUT"));
  }

  @Test
  void clientsThatGoAwayDisturbNobody() throws IOException {
    String body = "{\"query\":\"{" + USERS + "}\"}";
    String request =
        "POST /graphql HTTP/1.1\r\nHost: x\r\nX-Echo: gone\r\nContent-Type: application/json\r\n"
            + "Content-Length: "
            + body.length()
            + "\r\n\r\n"
            + body;
    HttpClient client = HttpClient.newHttpClient();
    for (int i = 0; i < 20; i++) {
      CompletableFuture<String> patient =
          client
              .sendAsync(echo("patient"), BodyHandlers.ofString())
              .thenApply(answer -> answer.body());
      try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
        socket.setSoLinger(true, 0);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      }
      assertThat(patient.join().split("patient", -1)).hasSize(9);
    }
  }
}
