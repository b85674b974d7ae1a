package io.github.xhsgraphql.series.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.note.Subtitle;
import io.github.xhsgraphql.note.Video;
import io.github.xhsgraphql.note.VideoCodec;
import io.github.xhsgraphql.note.VideoStream;
import io.github.xhsgraphql.series.webv3.Spelling;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests how videos of Web V3 are read. */
class WebVideosTest {

  private static final String COVER = "https://i.example/c";

  @ParameterizedTest
  @EnumSource
  void readsStreamsByCodec(Spelling spelling) {
    Video video =
        read(
            spelling.json(
                """
                {"video": {"capa": {"duration": 8}, "image": {"firstFrameFileid": "ff"}, "media": {
                  "videoId": 137872474977208975, "video": {"width": 1080, "height": 1920, "duration": 9},
                  "stream": {
                    "av1": [], "h266": null,
                    "h265": [{"masterUrl": "http://v.example/265.mp4", "duration": 8501}],
                    "h264": [
                      {"masterUrl": "http://v.example/a.mp4", "duration": 8400},
                      {"masterUrl": "http://v.example/b.mp4", "backupUrls": ["http://w.example/b.mp4", ""], "width": 720,
                       "height": 1280, "fps": 29.97, "avgBitrate": 1500000, "size": 5000000000, "duration": 8500,
                       "qualityType": "HD", "defaultStream": 1}]}}}}
                """),
            COVER);

    assertThat(video.videoId()).isEqualTo("137872474977208975");
    assertThat(video.url()).isEqualTo("https://v.example/b.mp4");
    assertThat(video.duration()).isEqualTo(8.5);
    assertThat(video.width()).isEqualTo(1080);
    assertThat(video.height()).isEqualTo(1920);
    assertThat(video.coverUrl()).isEqualTo("https://i.example/c");
    assertThat(video.streams())
        .extracting(VideoStream::codec)
        .containsExactly(VideoCodec.H264, VideoCodec.H264, VideoCodec.H265);
    assertThat(video.streams().get(0))
        .isEqualTo(
            new VideoStream(
                VideoCodec.H264,
                "https://v.example/b.mp4",
                List.of("https://w.example/b.mp4"),
                720,
                1280,
                30,
                1_500_000,
                5_000_000_000L,
                "HD"));
    assertThat(video.subtitles()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "h265": [{"masterUrl": "http://v.example/h265"}], "h264": []                 | https://v.example/h265
          "av1": [{"masterUrl": "http://v.example/av1"}], "h266": [{"masterUrl": "http://v.example/h266"}] | https://v.example/h266
          "h265": [{"masterUrl": "http://v.example/h265", "defaultStream": 1}], "h264": [{"masterUrl": "http://v.example/h264"}] | https://v.example/h264
          "h264": [{"masterUrl": "", "backupUrls": ["http://w.example/h264"]}]          | https://w.example/h264
          """)
  void playsTheMostWidelySupported(String streams, String url) {
    assertThat(video(streams, "").url()).isEqualTo(url);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "duration": 1500 | 1.5
          "duration": 0    | 9
          "width": 1       | 9
          """)
  void measuresTheDurationInSeconds(String stream, double seconds) {
    String streams = "\"h264\": [{\"masterUrl\": \"http://v.example/1\", %s}]".formatted(stream);

    assertThat(video(streams, "\"duration\": 9").duration()).isEqualTo(seconds);
  }

  @Test
  void takesTheDurationOfTheCapsuleLast() {
    Video video =
        read(
            Spelling.CAMEL_CASE.json(
                """
                {"video": {"capa": {"duration": 7}, "image": {"thumbnail": "http://i.example/t"},
                           "media": {"stream": {"h264": [{"masterUrl": "http://v.example/1", "width": 3, "height": 4}]}}}}
                """),
            COVER);

    assertThat(video.duration()).isEqualTo(7.0);
    assertThat(video.width()).isEqualTo(3);
    assertThat(video.coverUrl()).isEqualTo(COVER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"zh-CN\": [{\"language\": \"zh-CN\", \"url\": \"http://s.example/1.srt\"}], \"none\": []}",
        "{\"zh-CN\": {\"url\": \"http://s.example/1.srt\"}, \"odd\": 1}",
        "[{\"language\": \"zh-CN\", \"url\": \"http://s.example/1.srt\"}, {\"url\": \"http://s.example/2.srt\"}]"
      })
  void readsSubtitlesInEveryForm(String subtitles) {
    Video video =
        video("\"h264\": [{\"masterUrl\": \"http://v.example/1\"}]", "\"subtitles\": " + subtitles);

    assertThat(video.subtitles()).containsExactly(new Subtitle("zh-CN", "https://s.example/1.srt"));
  }

  @Test
  void takesAFrameWhereTheNoteHasNoCover() {
    Json card =
        Spelling.CAMEL_CASE.json(
            "{\"video\": {\"image\": {\"firstFrame\": \"\", \"thumbnail\": \"http://i.example/t\"}}}");

    assertThat(read(card, null).coverUrl()).isEqualTo("https://i.example/t");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"video\": {}}", "{\"video\": [1]}", "{\"video\": \"x\"}"})
  void hasNoVideoWhereNothingIsKnownOfIt(String card) {
    assertThat(read(Spelling.CAMEL_CASE.json(card), null)).isNull();
    assertThat(read(Spelling.CAMEL_CASE.json(card), COVER).coverUrl()).isEqualTo(COVER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"h264\": []}", "{\"h264\": [{\"masterUrl\": \"ftp://x\"}, 1, null]}", "[]"})
  void knowsTheRestOfAVideoWithoutStreams(String stream) {
    Video video =
        read(
            Spelling.CAMEL_CASE.json(
                "{\"video\": {\"capa\": {\"duration\": 7}, \"media\": {\"stream\": %s}}}"
                    .formatted(stream)),
            COVER);

    assertThat(video.url()).isNull();
    assertThat(video.streams()).isEmpty();
    assertThat(video.duration()).isEqualTo(7.0);
  }

  private static Video read(Json card, String coverUrl) {
    return VideoReader.video(VideoReader.place(card), coverUrl);
  }

  private static Video video(String streams, String facts) {
    return read(
        Spelling.CAMEL_CASE.json(
            "{\"video\": {\"media\": {\"video\": {%s}, \"stream\": {%s}}}}"
                .formatted(facts, streams)),
        null);
  }
}
