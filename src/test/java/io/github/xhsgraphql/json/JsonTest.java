package io.github.xhsgraphql.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.series.app.Bodies;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {

  private static Json json(String text) {
    return Bodies.json(text.replace('\'', '"'));
  }

  @Test
  void triesEachNameInSnakeCaseAndCamelCase() {
    Json note = json("{'noteId': 'a', 'display_title': 'b', 'title': ''}");

    assertThat(note.text("note_id")).isEqualTo("a");
    assertThat(note.text("title", "display_title")).isEqualTo("b");
    assertThat(note.text("nothing")).isNull();
    assertThat(note.has("note_id")).isTrue();
    assertThat(note.has("nothing")).isFalse();
  }

  @Test
  void distinguishesMissingNullAndEmpty() {
    Json body = json("{'none': null, 'empty': {}, 'list': [], 'zero': 0}");

    assertThat(body.has("none")).isTrue();
    assertThat(body.get("none").isMissing()).isTrue();
    assertThat(body.get("empty").isVoid()).isTrue();
    assertThat(body.get("list").isVoid()).isTrue();
    assertThat(body.get("zero").isVoid()).isFalse();
    assertThat(body.get("a").get("b").list("c")).isEmpty();
    assertThat(Json.of(null).isMissing()).isTrue();
  }

  @Test
  void readsNumbersAsTextAndTextAsNumbers() {
    Json body =
        json("{'id': 137872474977208975, 'n': '12', 'x': 1.5, 'big': 3000000000, 's': '?'}");

    assertThat(body.text("id")).isEqualTo("137872474977208975");
    assertThat(body.integer("n")).isEqualTo(12);
    assertThat(body.integer("x")).isNull();
    assertThat(body.integer("big")).isNull();
    assertThat(body.number("x")).isEqualTo(1.5);
    assertThat(body.number("s", "n")).isEqualTo(12);
    assertThat(body.number("s")).isNull();
    assertThat(body.count("s", "n")).isEqualTo(new Count(12, false));
  }

  @ParameterizedTest
  @CsvSource({
    "true, true",
    "false, false",
    "'\"true\"', true",
    "'\"false\"', false",
    "1, true",
    "0, false",
    "2, ",
    "null, ",
    "{}, "
  })
  void readsBooleans(String value, Boolean truth) {
    assertThat(Bodies.json("{\"b\": " + value + "}").bool("b")).isEqualTo(truth);
  }

  @ParameterizedTest
  @CsvSource({
    "1788492650, 1788492650000",
    "1785642047000, 1785642047000",
    "'\"1788492650\"', 1788492650000",
    "0, ",
    "-1, ",
    "'\"3天前\"', ",
    "null, "
  })
  void readsSecondsAndMilliseconds(String value, Long millis) {
    assertThat(Bodies.json("{\"t\": " + value + "}").instant("t"))
        .isEqualTo(millis == null ? null : Instant.ofEpochMilli(millis));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://h/a?x=%7C    | https://h/a?x=%7C",
        "https://h/a         | https://h/a",
        "HTTP://h/a          | https://h/a",
        "//h/a               | https://h/a",
        "javascript:alert(1) |",
        "''                  |"
      })
  void givesAddressesUnderHttps(String given, String https) {
    Json body = Bodies.json("{\"u\": \"" + given + "\"}");

    assertThat(body.url("u")).isEqualTo(https);
    assertThat(body.get("u").url()).isEqualTo(https);
  }

  @Test
  void listsElementsAndFields() {
    Json body = json("{'l': [1, null], 'o': {'b': 1, 'a': 2}, 't': 'x'}");

    assertThat(body.list("l")).hasSize(2);
    assertThat(body.list("t")).isEmpty();
    assertThat(body.get("o").fields()).extracting(Map.Entry::getKey).containsExactly("b", "a");
    assertThat(body.get("l").fields()).isEmpty();
  }

  @Test
  void opensJsonInsideText() {
    assertThat(json("{'c': ' {\\'index\\': 2}'}").get("c").embedded().text("index")).isEqualTo("2");
    assertThat(json("{'c': 'plain'}").get("c").embedded().isMissing()).isTrue();
    assertThat(json("{'c': '{broken'}").get("c").embedded().isMissing()).isTrue();
    assertThat(json("{'c': {'index': 2}}").get("c").embedded().isMissing()).isTrue();
  }

  @Test
  void givesBackAPlaceAsItCame() {
    assertThat(json("{'c': {'index': 2}}").get("c").verbatim()).isEqualTo("{\"index\":2}");
    assertThat(json("{'c': ' a '}").get("c").verbatim()).isEqualTo(" a ");
    assertThat(json("{'c': 5}").get("c").verbatim()).isEqualTo("5");
    assertThat(json("{'c': ''}").get("c").verbatim()).isNull();
    assertThat(json("{}").get("c").verbatim()).isNull();
  }
}
