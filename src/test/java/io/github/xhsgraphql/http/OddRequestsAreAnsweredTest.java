package io.github.xhsgraphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.Sandbox;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that requests that client libraries wouldn't send get a client error (4xx). */
@QuarkusTest
class OddRequestsAreAnsweredTest {

  @TestHTTPResource("/graphql")
  URL endpoint;

  @BeforeEach
  void reset() {
    Sandbox.reset();
  }

  /** Query strings and headers. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /graphql?query=%7B__typename%7D&query=%7B__typename%7D HTTP/1.1\r\nHost: x\r\n",
        "GET /graphql?query=%zz HTTP/1.1\r\nHost: x\r\n",
        "GET /graphql?query=%c0%80 HTTP/1.1\r\nHost: x\r\n",
        "GET /graphql?query=%7B__typename%7D&variables=%5B%5D HTTP/1.1\r\nHost: x\r\n",
        "GET /graphql?query=%7B__typename%7D&variables=7 HTTP/1.1\r\nHost: x\r\n",
        "GET /graphql?query=%7B__typename%7D&variables=%7B HTTP/1.1\r\nHost: x\r\n",
        "GET /graphql?query=%7B__typename%7D&extensions=%7B%22persistedQuery%22%3A7%7D HTTP/1.1\r\nHost: x\r\n",
        "GET /graphql?query=%7B__typename%7D&extensions=%7B%22persistedQuery%22%3A%7B%22version%22%3A9%7D%7D HTTP/1.1\r\nHost: x\r\n",
        "GET /graphql HTTP/1.1\r\nHost: x\r\n",
        "GET /graphql?query= HTTP/1.1\r\nHost: x\r\n",
        "GET /graphql HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n",
        "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\nContent-Length: 3\r\n",
        "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: -1\r\n",
        "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n",
        "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json; charset=\"\r\nContent-Length: 0\r\n",
        "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: ;;;\r\nContent-Length: 0\r\n",
        "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type:\r\nContent-Length: 0\r\n",
        "GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: x\r\nAccept: ;q=,,/;q=-1\r\n",
        "GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: x\r\nAccept: application/json;q=1;q=\r\nIf-None-Match: ,\"\r\n"
      })
  void oddRequestsAreAnsweredAsTheClientsFault(String head) throws IOException {
    String answer = exchange(head + "Connection: close\r\n\r\n");
    assertThat(answer).as(head).matches("(?s)HTTP/1\\.[01] (200|4\\d\\d) .*");
    HostileRequests.assertRevealsNothing(answer);
  }

  /** Sends a body without a Content-Length that is over the size limit. */
  @Test
  void endlessBodiesAreCutOff() throws IOException {
    String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
    String head =
        String.join(
            "\r\n",
            "POST /graphql HTTP/1.1",
            "Host: x",
            "Content-Type: application/json",
            "Transfer-Encoding: chunked",
            "Connection: close",
            "",
            "");
    assertThat(exchange(head + chunk.repeat(5) + "0\r\n\r\n"))
        .startsWith("HTTP/1.1 413 ")
        .contains("REQUEST_TOO_LARGE");
  }

  private String exchange(String request) throws IOException {
    try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
