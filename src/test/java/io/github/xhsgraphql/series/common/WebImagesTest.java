package io.github.xhsgraphql.series.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.model.MissingFields;
import io.github.xhsgraphql.note.Image;
import io.github.xhsgraphql.series.webv3.Spelling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests how pictures of Web V3 are read. */
class WebImagesTest {

  private static final String FILE = "1040g2sg300000000000g5pev2iq19eui4bau8eg";
  private static final String SIGNED =
      "http://i.example/202609221316/0123456789abcdef0123456789abcdef/";

  @ParameterizedTest
  @EnumSource
  void prefersTheNamedAddresses(Spelling spelling) {
    Image image =
        ImageReader.image(
            spelling.json(
                """
                {"fileId": "f", "width": 987, "height": 1387, "url": "http://i.example/u",
                 "urlDefault": "http://i.example/d", "urlPre": "http://i.example/p",
                 "infoList": [{"imageScene": "WB_DFT", "url": "http://i.example/other"}], "livePhoto": false}
                """));

    assertThat(image)
        .isEqualTo(
            new Image(
                "https://i.example/d",
                "https://i.example/p",
                null,
                987,
                1387,
                "f",
                null,
                MissingFields.NONE));
  }

  @ParameterizedTest
  @EnumSource
  void fallsBackToTheScenes(Spelling spelling) {
    Image image =
        ImageReader.image(
            spelling.json(
                """
                {"url": "http://i.example/u", "infoList": [
                  {"imageScene": "WB_PRV", "url": "http://i.example/p"}, {"imageScene": "CRD", "url": "http://i.example/c"},
                  {"imageScene": "WB_DFT", "url": ""}, {"imageScene": "WB_DFT", "url": "http://i.example/d"}]}
                """));

    assertThat(image.url()).isEqualTo("https://i.example/d");
    assertThat(image.previewUrl()).isEqualTo("https://i.example/p");
  }

  @Test
  void takesThePlainAddressAfterTheOriginal() {
    Image image = image("{\"url\": \"http://i.example/u\", \"originUrl\": \"http://i.example/o\"}");

    assertThat(image.url()).isEqualTo("https://i.example/o");
    assertThat(image.previewUrl()).isEqualTo("https://i.example/u");
    assertThat(image.originalUrl()).isEqualTo("https://i.example/o");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SIGNED/FILE!nd_dft_wlteh_webp_3                | FILE
          SIGNED/FILE                                    | FILE
          SIGNED/notes_pre_post/FILE!nd_dft              | notes_pre_post/FILE
          http://i.example/FILE!x                        | FILE
          http://i.example/a/b/FILE?imageView2/2/w/540   | FILE
          http://i.example/short!nd                      |
          http://i.example/                              |
          http://i.example/photo.of.somebody.holiday.jpg |
          """)
  void takesAMissingFileIdFromTheAddress(String url, String fileId) {
    String address = url.replace("SIGNED/", SIGNED).replace("FILE", FILE);
    Image image = image("{\"fileId\": \"\", \"urlDefault\": \"%s\"}".formatted(address));

    assertThat(image.fileId()).isEqualTo(fileId == null ? null : fileId.replace("FILE", FILE));
  }

  @ParameterizedTest
  @EnumSource
  void findsALivePhotosFilm(Spelling spelling) {
    String film =
        """
        {"urlDefault": "http://i.example/d", "livePhoto": %s,
         "stream": {"h264": [{"masterUrl": ""}], "h265": [{"masterUrl": "http://v.example/l.mp4"}]}}
        """;

    assertThat(ImageReader.image(spelling.json(film.formatted(true))).livePhotoUrl())
        .isEqualTo("https://v.example/l.mp4");
    assertThat(ImageReader.image(spelling.json(film.formatted(false))).livePhotoUrl()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "null", "[]", "\"x\"", "{\"width\": 1, \"height\": 1}", "{\"url\": \"\"}"})
  void hasNoImageWithoutAddressOrFileId(String json) {
    assertThat(image(json)).isNull();
    assertThat(ImageReader.images(Spelling.CAMEL_CASE.json("[" + json + "]"))).isEmpty();
  }

  private static Image image(String json) {
    return ImageReader.image(Spelling.CAMEL_CASE.json(json));
  }
}
