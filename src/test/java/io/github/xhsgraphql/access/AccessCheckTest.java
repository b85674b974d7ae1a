package io.github.xhsgraphql.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.Sha256;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every mistake is a line that says what to do. */
class AccessCheckTest {

  private record Access(
      AccessMode mode, OptionalInt requestsPerSecond, OptionalLong upstreamCallsPerDay)
      implements AccessConfig {

    private Access(AccessMode mode) {
      this(mode, OptionalInt.empty(), OptionalLong.empty());
    }
  }

  private record Cors(List<String> allOrigins, List<String> allHeaders) implements CorsConfig {

    @Override
    public Optional<List<String>> origins() {
      return Optional.of(allOrigins);
    }

    @Override
    public Optional<List<String>> headers() {
      return Optional.of(allHeaders);
    }
  }

  private static List<String> mistakes(AccessConfig access, List<String> keys, String... origins) {
    return mistakes(access, keys, Optional.empty(), origins);
  }

  private static List<String> mistakes(
      AccessConfig access, List<String> keys, Optional<String> server, String... origins) {
    return mistakes(access, keys, server, new Cors(List.of(origins), List.of()));
  }

  private static List<String> mistakes(
      AccessConfig access, List<String> keys, Optional<String> server, Cors cors) {
    return new AccessCheck(
            access,
            new ClientKeys(() -> keys.isEmpty() ? Optional.empty() : Optional.of(keys)),
            cors,
            server)
        .mistakes();
  }

  @ParameterizedTest
  @CsvSource({
    "X-App-Version,0",
    "*,0",
    "' x-app-version ',0",
    "X App,1",
    "X-App:,1",
    "'X-App\nSet-Cookie',1",
    "'',1",
    "Überschrift,1"
  })
  void aHeaderIsNamedAsOne(String header, int mistakes) {
    Cors cors = new Cors(List.of("*"), List.of(header));
    assertThat(mistakes(new Access(AccessMode.OPEN), List.of(), Optional.empty(), cors))
        .hasSize(mistakes);
  }

  @ParameterizedTest
  @CsvSource({
    "OIDC,https://login.example/realms/x,0",
    "OIDC,http://localhost:8180,0",
    "OIDC,login.example,1",
    "OIDC,https://,1",
    "OPEN,login.example,0"
  })
  void anOidcServerIsAnAddress(AccessMode mode, String server, int mistakes) {
    assertThat(mistakes(new Access(mode), List.of(), Optional.of(server))).hasSize(mistakes);
  }

  @Test
  void keysAreWantedWhereTheyCount() {
    assertThat(mistakes(new Access(AccessMode.KEYS), List.of()))
        .singleElement()
        .asString()
        .startsWith("GATEWAY_CLIENT_KEYS is not set.");
    assertThat(mistakes(new Access(AccessMode.OPEN), List.of())).isEmpty();
    assertThat(mistakes(new Access(AccessMode.OIDC), List.of())).isEmpty();
    assertThat(mistakes(new Access(AccessMode.KEYS), List.of("web:" + Sha256.of("k")))).isEmpty();
  }

  @Test
  void aBadKeyIsOneMistake() {
    assertThat(mistakes(new Access(AccessMode.KEYS), List.of("web:k"))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://app.example/",
        "app.example",
        "https://App.example",
        "https://a.b/c",
        "",
        "/[/"
      })
  void anOriginIsAsBrowsersWriteIt(String origin) {
    assertThat(mistakes(new Access(AccessMode.OPEN), List.of(), origin)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://app.example", "http://localhost:3000", "http://[::1]:80", "*", "/.*x/"})
  void goodOriginsAreNoMistake(String origin) {
    assertThat(mistakes(new Access(AccessMode.OPEN), List.of(), origin)).isEmpty();
  }

  @Test
  void limitsLetSomethingThrough() {
    Access nothing = new Access(AccessMode.OPEN, OptionalInt.of(0), OptionalLong.of(0));
    assertThat(mistakes(nothing, List.of())).hasSize(2);
  }
}
