package io.github.xhsgraphql.series.common;

import static io.github.xhsgraphql.series.app.Bodies.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.xhsgraphql.note.Subtitle;
import io.github.xhsgraphql.note.Video;
import io.github.xhsgraphql.note.VideoCodec;
import io.github.xhsgraphql.note.VideoStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests how a video, its streams and its subtitles are read. */
class VideoReaderTest {

  private Video video(String info) {
    return VideoReader.video(json(info), "https://c/cover");
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
