package io.github.xhsgraphql.contract;

import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.Sandbox;
import io.github.xhsgraphql.tikhub.Series;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that each series alone returns the same notes. */
@QuarkusTest
class SeriesContractTest extends EachSeries {

  @ParameterizedTest
  @EnumSource
  void anImageNote(Series series) {
    String query =
        """
        {note(noteId:"%s"){noteId kind title text publishedAt editedAt url source likeCount favoriteCount
         commentCount shareCount countsAreApproximate ipLocation
         author{userId nickname avatarUrl} tags{name}
         cover{url fileId} images{url previewUrl width height fileId livePhotoUrl} video{url}}}
        """
            .formatted(Sandbox.IMAGE_NOTE);
    JsonPath best = ask(Series.APP_V2, query);
    JsonPath note = ask(series, query);
    assertThat(note.getString("data.note.source")).isEqualTo(series.name());
    for (String same :
        List.of(
            "noteId",
            "kind",
            "title",
            "text",
            "publishedAt",
            "editedAt",
            "url",
            "author.userId",
            "author.nickname",
            "tags.name",
            "images.width",
            "images.height",
            "images.fileId")) {
      assertThat(note.<Object>get("data.note." + same))
          .as(same)
          .isNotNull()
          .isEqualTo(best.get("data.note." + same));
    }
    assertThat(note.<Object>get("data.note.video")).isNull();
    assertThat(note.<String>getList("data.note.images.url"))
        .hasSize(9)
        .allMatch(u -> u.startsWith("https://"));
    assertThat(note.getString("data.note.cover.url")).startsWith("https://");
    assertThat(note.getString("data.note.author.avatarUrl")).startsWith("https://");
    assertThat(note.getBoolean("data.note.countsAreApproximate"))
        .isEqualTo(series == Series.WEB_V3);
    assertThat(note.getDouble("data.note.likeCount"))
        .isCloseTo(
            best.getDouble("data.note.likeCount"),
            org.assertj.core.data.Percentage.withPercentage(10));
  }

  @ParameterizedTest
  @EnumSource(names = {"APP_V2", "WEB_V3"})
  void aVideoNote(Series series) {
    String query =
        """
        {note(noteId:"%s", kind: VIDEO){kind title source cover{url}
         video{videoId url duration width height coverUrl streams{codec url bitrate size fps quality width height backupUrls}
         subtitles{language url}}}}
        """
            .formatted(Sandbox.VIDEO_NOTE);
    JsonPath best = ask(Series.APP_V2, query);
    JsonPath note = ask(series, query);
    assertThat(note.getString("data.note.source")).isEqualTo(series.name());
    assertThat(note.getString("data.note.kind")).isEqualTo("VIDEO");
    for (String same : List.of("duration", "width", "height", "streams.codec", "streams.size")) {
      assertThat(note.<Object>get("data.note.video." + same))
          .as(same)
          .isNotNull()
          .isEqualTo(best.get("data.note.video." + same));
    }
    assertThat(note.<String>getList("data.note.video.streams.url"))
        .allMatch(u -> u.startsWith("https://"));
    assertThat(note.getDouble("data.note.video.duration")).isBetween(1.0, 3_600.0);
  }

  @ParameterizedTest
  @EnumSource
  void whatDoesNotExistIsNotFound(Series series) {
    Sandbox.only(series);
    if (series != Series.WEB_V3) {
      assertThat(
              query("{note(noteId:\"" + Sandbox.DELETED_NOTE + "\"){title}}")
                  .getString("errors[0].extensions.code"))
          .isEqualTo("NOT_FOUND");
    }
    assertThat(
            query("{user(userId:\"" + Sandbox.GONE_USER + "\"){nickname}}")
                .getString("errors[0].extensions.code"))
        .isEqualTo("NOT_FOUND");
  }
}
