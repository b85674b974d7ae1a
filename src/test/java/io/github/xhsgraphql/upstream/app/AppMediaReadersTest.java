package io.github.xhsgraphql.upstream.app;

import static io.github.xhsgraphql.upstream.app.Bodies.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.xhsgraphql.note.Image;
import io.github.xhsgraphql.note.NoteTag;
import io.github.xhsgraphql.note.Subtitle;
import io.github.xhsgraphql.note.Video;
import io.github.xhsgraphql.note.VideoCodec;
import io.github.xhsgraphql.note.VideoStream;
import io.github.xhsgraphql.upstream.Series;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppMediaReadersTest {

  @Nested
  class Images {

    private Image image(String item) {
      return AppImageReader.images(json("{\"images_list\": [" + item + "]}")).get(0);
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
          "{'url': 'https://i/u?format/heif'} | https://i/u?format/heif"
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
    void skipsPicturesOfWhichNothingIsTold() {
      assertThat(AppImageReader.images(json("{\"images_list\": [{}, null, 3, {\"url\": \"\"}]}")))
          .isEmpty();
      assertThat(AppImageReader.images(json("{}"))).isEmpty();
    }

    @Test
    void readsPicturesOfComments() {
      Image heif =
          AppImageReader.picture(
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
      assertThat(AppImageReader.picture(json("{\"url\": \"https://c/p\"}")).url())
          .isEqualTo("https://c/p");
      assertThat(AppImageReader.picture(json("{\"width\": 1}"))).isNull();
    }
  }

  @Nested
  class Videos {

    private Video video(String info) {
      return AppVideoReader.video(json("{\"video_info_v2\": " + info + "}"), "https://c/cover");
    }

    private static final String ALL_CODECS =
        """
        {"media": {"video_id": 137872474977208975,
          "video": {"width": 1080, "height": 1920, "duration": 167},
          "stream": {
            "av1": [{"master_url": "http://v/av1"}],
            "h266": [{"master_url": "http://v/h266"}],
            "h265": [{"master_url": "http://v/h265"}],
            "h264": [
              {"master_url": "http://v/h264b", "default_stream": 0, "duration": 1},
              {"master_url": "http://v/h264a", "default_stream": 1, "backup_urls":
                 ["http://b/1", "", "http://v/h264a", "http://b/1"],
               "width": 720, "height": 1280, "fps": 30, "avg_bitrate": 939536,
               "video_bitrate": 869721, "size": 6480570123, "duration": 166207,
               "quality_type": "FHD"}]}},
        "capa": {"duration": 166}}
        """;

    @Test
    void playsTheDefaultH264StreamFirst() {
      Video video = video(ALL_CODECS);

      assertThat(video.url()).isEqualTo("https://v/h264a");
      assertThat(video.streams())
          .extracting(VideoStream::codec, VideoStream::url)
          .containsExactly(
              tuple(VideoCodec.H264, "https://v/h264a"),
              tuple(VideoCodec.H264, "https://v/h264b"),
              tuple(VideoCodec.H265, "https://v/h265"),
              tuple(VideoCodec.H266, "https://v/h266"),
              tuple(VideoCodec.AV1, "https://v/av1"));
    }

    @Test
    void readsAStream() {
      assertThat(video(ALL_CODECS).streams().get(0))
          .isEqualTo(
              new VideoStream(
                  VideoCodec.H264,
                  "https://v/h264a",
                  List.of("https://b/1"),
                  720,
                  1280,
                  30,
                  939536,
                  6480570123L,
                  "FHD"));
    }

    @Test
    void readsTheRestAndCountsInSeconds() {
      Video video = video(ALL_CODECS);

      assertThat(video.videoId()).isEqualTo("137872474977208975");
      assertThat(video.duration()).isEqualTo(166.207);
      assertThat(video.width()).isEqualTo(1080);
      assertThat(video.height()).isEqualTo(1920);
      assertThat(video.coverUrl()).isEqualTo("https://c/cover");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{'media': {'stream': {'h265': [{'master_url': 'http://v/1', 'video_duration': 1500}]}}}"
              + " | 1.5",
          "{'media': {'stream': {'h265': [{'duration': 1500}]}, 'video': {'duration': 2}}} | 2",
          "{'media': {'video': {'duration': 0}}, 'capa': {'duration': 9}} | 9",
          "{'capa': {}, 'media': {'video': {}}} |"
        })
    void takesTheMostPreciseDuration(String info, Double seconds) {
      assertThat(video(info.replace('\'', '"')).duration()).isEqualTo(seconds);
    }

    @Test
    void fallsBackToABackupAndSkipsStreamsWithoutAnAddress() {
      Video video =
          video(
              """
              {"media": {"stream": {"h264": [{"master_url": " "}, {"size": 1}],
                "h265": [{"master_url": "", "backup_urls": ["http://b/1", "http://b/2"],
                          "width": 7, "height": 8, "avg_bitrate": 0, "video_bitrate": 5}]}}}
              """);

      assertThat(video.url()).isEqualTo("https://b/1");
      assertThat(video.streams()).hasSize(1);
      assertThat(video.streams().get(0).backupUrls()).containsExactly("https://b/2");
      assertThat(video.streams().get(0).bitrate()).isEqualTo(5);
      assertThat(video.width()).isEqualTo(7);
      assertThat(video.height()).isEqualTo(8);
    }

    @Test
    void readsSubtitlesByLanguage() {
      Video video =
          video(
              """
              {"media": {"video": {"subtitles": {
                "source": [{"language": "en-US", "url": "http://s/1.srt"}],
                "zh-CN": [{"url": "https://s/2.srt"}, {"language": "zh-CN", "url": ""}],
                "en-US": [{"language": "en-US", "url": "http://s/1.srt"}],
                "ja-JP": {"url": "https://s/3.srt"}}}}}
              """);

      assertThat(video.subtitles())
          .containsExactly(
              new Subtitle("en-US", "https://s/1.srt"),
              new Subtitle("zh-CN", "https://s/2.srt"),
              new Subtitle("ja-JP", "https://s/3.srt"));
    }

    @Test
    void readsSubtitlesOfAPlainList() {
      Video video =
          video(
              """
              {"media": {"video": {"subtitles": [{"language": "en-US", "url": "http://s/1.srt"},
                {"url": "http://s/no-language.srt"}, 5]}}}
              """);

      assertThat(video.subtitles()).containsExactly(new Subtitle("en-US", "https://s/1.srt"));
    }
  }

  @Nested
  class Tags {

    private static final String PAGE = "5bffffffffffffffffffff01";

    private List<NoteTag> tags(String note) {
      return AppTagReader.tags(json(note.replace('\'', '"')), Series.APP_V2);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "xhsdiscover://rn/sns-discover/topic/normal?id=5bffffffffffffffffffff01&x=1 | true",
          "xhsdiscover://rn/sns-discover/topic/immersive?a=1&id=5bffffffffffffffffffff01 | true",
          "xhsdiscover://topic/v2/5bffffffffffffffffffff01?page_source=note           | true",
          "xhsdiscover://topic/v2/5bffffffffffffffffffff012                           | false",
          "xhsdiscover://topic/v2/kites                                               | false",
          "xhsdiscover://brand?id=5bffffffffffffffffffff01                            | false",
          "''                                                                         | false"
        })
    void findsThePageIdInTheLink(String link, boolean found) {
      NoteTag tag = tags("{'hash_tag': [{'name': 'kites', 'link': '" + link + "'}]}").get(0);

      assertThat(tag.name()).isEqualTo("kites");
      assertThat(tag.topic() != null).isEqualTo(found);
    }

    @Test
    void givesATopicWithItsNameAndGapsForTheRest() {
      var topic =
          tags("{'hash_tag': [{'name': 'kites', 'link': 'xhsdiscover://topic/v2/" + PAGE + "'}]}")
              .get(0)
              .topic();

      assertThat(topic.topicId()).isEqualTo(PAGE);
      assertThat(topic.name()).isEqualTo("kites");
      assertThat(topic.source()).isEqualTo(Series.APP_V2);
      assertThat(topic.gaps().fields())
          .containsExactlyInAnyOrder("viewCount", "discussionCount", "shareUrl");
    }

    @Test
    void joinsHashTagsAndTopicsByName() {
      List<NoteTag> tags =
          tags(
              "{'hash_tag': [{'id': '1', 'name': 'kites'}, {'name': ''}, {'name': 'wind'}],"
                  + " 'topics': [{'name': 'kites', 'link': 'xhsdiscover://topic/v2/"
                  + PAGE
                  + "?x'}, {'name': 'sky'}]}");

      assertThat(tags).extracting(NoteTag::name).containsExactly("kites", "wind", "sky");
      assertThat(tags.get(0).topic().topicId()).isEqualTo(PAGE);
      assertThat(tags.get(1).topic()).isNull();
    }

    @Test
    void hasNoneWhereNoneAreTold() {
      assertThat(tags("{}")).isEmpty();
      assertThat(tags("{'hash_tag': 'x', 'topics': null}")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://x/item/1?a=b&xsec_token=ABc-_%3D&z=1 | ABc-_=",
        "https://x/item/1?xsec_token=AB+c%2Fd#f       | AB+c/d",
        "https://x/item/1?xsec_token=AB%zz            | AB%zz",
        "https://x/item/1?xsec_token=                 |",
        "https://x/item/1                             |"
      })
  void readsTheTokenOfAShareLink(String link, String token) {
    assertThat(ShareLinks.token(link)).isEqualTo(token);
  }
}
