package io.github.xhsgraphql.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that settings accept the addresses that Quarkus and browsers accept, and no others. */
class AddressesTest {

  @ParameterizedTest
  @CsvSource({
    "https://login.example/realms/x,true",
    "http://localhost:8180,true",
    "login.example,false",
    "https://,false",
    "localhost:4317,false",
    "ftp://files.example,false"
  })
  void webAddressesAreAbsolute(String text, boolean isGood) {
    assertThat(Addresses.isWeb(text)).isEqualTo(isGood);
  }

  @ParameterizedTest
  @CsvSource({
    "redis://localhost:6379,true",
    "rediss://:p@host:6379/1,true",
    "'redis://a:1, redis://b:1',true",
    "redis:secret,false",
    "localhost:6379,false"
  })
  void redisAddressesCanBeSeveral(String text, boolean isGood) {
    assertThat(Addresses.isRedis(text)).isEqualTo(isGood);
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
  void otherSpellingsOfAnOriginAreRefused(String origin) {
    assertThat(Addresses.isOrigin(origin)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://app.example", "http://localhost:3000", "http://[::1]:80", "*", "/.*x/"})
  void originsAreAsBrowsersWriteThem(String origin) {
    assertThat(Addresses.isOrigin(origin)).isTrue();
  }
}
