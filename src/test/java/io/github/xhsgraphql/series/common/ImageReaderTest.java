package io.github.xhsgraphql.series.common;

import static io.github.xhsgraphql.series.app.Bodies.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.note.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests how pictures of notes and comments are read. */
class ImageReaderTest {

  private Image image(String item) {
    return ImageReader.image(json(item));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'url_size_large': 'https://i/l.webp', 'original': 'https://i/o'} | https://i/l.webp",
        "{'url_size_large': '', 'original': 'https://i/o', 'url': 'https://i/u'} | https://i/o",
        "{'url_size_large': '', 'original': '', 'url': 'http://i/u'} | https://i/u",
        "{'url': 'https://i/u?w/5/format/heif/q/8', 'url_multi_level': {'high': 'https://i/h'}}"
            + " | https://i/h",
        "{'url': 'https://i/u?format/heif', 'url_multi_level': {'low': 'https://i/w'}}"
            + " | https://i/w",
        "{'url_size_large': 'https://i/l?format/heif', 'url': 'https://i/u'} | https://i/u",
        "{'url': 'https://i/u?w/5/format/heif/q/8&sign=1'} | https://i/u?w/5/format/webp/q/8&sign=1",
        "{'url': 'https://i/u?FORMAT/HEIC'} | https://i/u?format/webp",
        "{'url': 'https://i/u.heic'} | https://i/u.heic"
      })
  void picksTheBestThatBrowsersShow(String item, String url) {
    assertThat(image(item.replace('\'', '"')).url()).isEqualTo(url);
  }

  @Test
  void readsTheRest() {
    Image image =
        image(
            """
            {"fileid": "notes_pre_post/x1", "original": "http://i/o", "url": "https://i/u?a%7Cb",
            "width": 1200, "height": "1600",
            "live_photo": {"media": {"stream": {"h264": [], "h265": [{"master_url": "http://l/1.mp4"}]}}}}
            """);

    assertThat(image.fileId()).isEqualTo("notes_pre_post/x1");
    assertThat(image.originalUrl()).isEqualTo("https://i/o");
    assertThat(image.previewUrl()).isEqualTo("https://i/u?a%7Cb");
    assertThat(image.width()).isEqualTo(1200);
    assertThat(image.height()).isEqualTo(1600);
    assertThat(image.livePhotoUrl()).isEqualTo("https://l/1.mp4");
  }

  @Test
  void skipsEmptyPictures() {
    assertThat(ImageReader.images(json("[{}, null, 3, {\"url\": \"\"}]"))).isEmpty();
    assertThat(ImageReader.images(json("{}"))).isEmpty();
  }

  @Test
  void readsPicturesOfComments() {
    Image heif =
        ImageReader.image(
            json(
                """
                {"url": "https://c/p?format/heif", "origin_url": "https://c/o?format/heif",
                 "width": 10, "height": 20, "file_id": "",
                 "meme_package": {"image_url": "http://c/m?format/webp"}}
                """));
    assertThat(heif.url()).isEqualTo("https://c/m?format/webp");
    assertThat(heif.originalUrl()).isEqualTo("https://c/o?format/heif");
    assertThat(heif.width()).isEqualTo(10);
    assertThat(heif.fileId()).isNull();
    assertThat(ImageReader.image(json("{\"url\": \"https://c/p\"}")).url())
        .isEqualTo("https://c/p");
    assertThat(ImageReader.image(json("{\"width\": 1}"))).isNull();
  }
}
