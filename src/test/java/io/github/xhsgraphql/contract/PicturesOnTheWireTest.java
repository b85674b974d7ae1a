package io.github.xhsgraphql.contract;

import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.AnswersOnTheWire;
import io.github.xhsgraphql.support.PlannedUpstream;
import io.github.xhsgraphql.tikhub.Series;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests that a picture has an address if upstream sends any, preferably one that browsers can show.
 */
@QuarkusTest
@WithTestResource(PlannedUpstream.class)
class PicturesOnTheWireTest extends AnswersOnTheWire {

  private static final String NOTE = "68a1f0c2000000000100a001";
  private static final String SIGNED = "?imageView2/2/w/576/format/heif/q/58&sign=0a1b&t=6aa6bfb5";
  private static final String AS_WEBP = SIGNED.replace("heif", "webp");

  private static JsonPath served(String query, String root) {
    JsonPath answer = query(query);
    assertThat(answer.getList("errors")).as(() -> answer.prettify()).isNull();
    assertThat(answer.getInt("extensions.upstream.calls")).isEqualTo(1);
    answer.setRootPath(root);
    return answer;
  }

  @Test
  void aSearchsCoverInHeifIsShownAsWebp() {
    answers.plan(
        NoteShapes.V2 + "search_notes",
        NoteShapes.page(
            Series.APP_V2,
            "{'items':[{'model_type':'note','note':{'id':'%s','images_list':[{'fileid':'f','url':'http://i.example/1%s'}],"
                    .formatted(NOTE, SIGNED)
                + "'user':{'userid':'5f00aa11000000000100bb22','images':'https://a.example/1"
                + SIGNED
                + "'}}}]}"));
    JsonPath note =
        served(
            "{searchNotes(keyword:\"x\",first:1){nodes{cover{url previewUrl originalUrl}"
                + " images{url} author{avatarUrl}}}}",
            "data.searchNotes.nodes[0]");
    assertThat(note.getString("cover.url")).isEqualTo("https://i.example/1" + AS_WEBP);
    assertThat(note.getString("cover.previewUrl")).isEqualTo("https://i.example/1" + AS_WEBP);
    assertThat(note.getString("cover.originalUrl")).isEqualTo("https://i.example/1" + SIGNED);
    assertThat(note.getString("images[0].url")).isEqualTo("https://i.example/1" + AS_WEBP);
    assertThat(note.getString("author.avatarUrl")).isEqualTo("https://a.example/1" + AS_WEBP);
  }

  @ParameterizedTest
  @EnumSource
  void aCommentsPictureInHeifIsShownAsWebp(Series series) {
    answers.plan(
        NoteShapes.commentsPath(series),
        NoteShapes.page(
            series,
            "{'has_more':false,'cursor':'','comments':[{'id':'68a1f0c20000000001000c01','pictures':[{'url':'https://c.example/s%s','origin_url':'https://c.example/l%s','file_id':''}]}]}"
                .formatted(SIGNED, SIGNED)));
    JsonPath answer =
        query(
            "{note(noteId:\""
                + NOTE
                + "\",xsecToken:\"AB-_x=\"){comments{nodes{pictures{url previewUrl"
                + " originalUrl}}}}}");
    assertThat(answer.getList("errors")).as(() -> answer.prettify()).isNull();
    answer.setRootPath("data.note.comments.nodes[0].pictures[0]");
    assertThat(answer.getString("url")).isEqualTo("https://c.example/l" + AS_WEBP);
    assertThat(answer.getString("previewUrl")).isEqualTo("https://c.example/s" + AS_WEBP);
    assertThat(answer.getString("originalUrl")).isEqualTo("https://c.example/l" + SIGNED);
  }

  /** Covers pictures, first frames of videos and avatars, that is, every address of a picture. */
  @ParameterizedTest
  @EnumSource
  void whatADetailHasInHeifIsShownAsWebp(Series series) {
    String avatar = series == Series.WEB_V3 ? "avatar" : "image";
    String user =
        "'user':{'userid':'5f00aa11000000000100bb22','%s':'http://a.example/1%s'}"
            .formatted(avatar, SIGNED);
    answers.plan(
        NoteShapes.notePath(series, false),
        NoteShapes.note(
            series,
            false,
            "{'note_id':'%s','type':'normal','images_list':[{'fileid':'f','url':'http://i.example/1%s'}],%s}"
                .formatted(NOTE, SIGNED, user)));
    JsonPath note =
        query(
            "{note(noteId:\"%s\",xsecToken:\"AB-_x=\"){source cover{url} images{url originalUrl} author{avatarUrl}}}"
                .formatted(NOTE));
    assertThat(note.getList("errors")).as(() -> note.prettify()).isNull();
    note.setRootPath("data.note");
    assertThat(note.getString("source")).isEqualTo(series.name());
    assertThat(note.getString("images[0].url")).isEqualTo("https://i.example/1" + AS_WEBP);
    assertThat(note.getString("images[0].originalUrl")).isEqualTo("https://i.example/1" + SIGNED);
    assertThat(note.getString("cover.url")).isEqualTo("https://i.example/1" + AS_WEBP);
    assertThat(note.getString("author.avatarUrl")).isEqualTo("https://a.example/1" + AS_WEBP);
    assertThat(answers.sent(NoteShapes.notePath(series, false))).hasSize(1);
    assertThat(answers.sent(NoteShapes.userPath(series))).as("no call for the author").isEmpty();
  }

  @Test
  void aVideosFirstFrameInHeifIsShownAsWebp() {
    answers.plan(
        NoteShapes.notePath(Series.APP_V2, true),
        NoteShapes.note(
            Series.APP_V2,
            true,
            "{'note_id':'%s','type':'video','video_info_v2':{'capa':{'duration':7},'image':{'first_frame':'http://f.example/1%s'},'media':{'stream':{'h264':[{'master_url':'http://v.example/1.mp4'}]}}}}"
                .formatted(NOTE, SIGNED)));
    JsonPath note =
        served(
            "{note(noteId:\""
                + NOTE
                + "\",kind:VIDEO){cover{url originalUrl} video{coverUrl url}}}",
            "data.note");
    assertThat(note.getString("cover.url")).isEqualTo("https://f.example/1" + AS_WEBP);
    assertThat(note.getString("video.coverUrl")).isEqualTo("https://f.example/1" + AS_WEBP);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CRD_WM_WEBP=c, CRD_PRV_WEBP=p   | c | p",
        "CRD_PRV_WEBP=p                  | p | p",
        "H5_DTL=h, FD_DFT=f, WB_PRV=p    | f | p",
        "H5_DFT=h, WB_DFT=d, WB_PRV=p    | d | p",
        "=x                              | x | x"
      })
  void aPictureOfUnknownScenesIsShown(String scenes, String url, String preview) {
    StringBuilder infos = new StringBuilder();
    for (String scene : scenes.split(", ", -1)) {
      infos
          .append(infos.isEmpty() ? "" : ",")
          .append(
              "{'image_scene':'%s','url':'http://i.example/%s'}"
                  .formatted((Object[]) scene.split("=")));
    }
    answers.plan(
        NoteShapes.postedPath(Series.WEB_V3),
        NoteShapes.page(
            Series.WEB_V3,
            "{'has_more':false,'cursor':'','notes':[{'note_id':'%s','cover':{'url':'','info_list':[%s]}}]}"
                .formatted(NOTE, infos)));
    JsonPath answer =
        query(
            "{user(userId:\"5f00aa11000000000100bb22\"){postedNotes{nodes{cover{url previewUrl"
                + " originalUrl}}}}}");
    assertThat(answer.getList("errors")).as(() -> answer.prettify()).isNull();
    answer.setRootPath("data.user.postedNotes.nodes[0].cover");
    assertThat(answer.getString("url")).isEqualTo("https://i.example/" + url);
    assertThat(answer.getString("previewUrl")).isEqualTo("https://i.example/" + preview);
    assertThat(answer.getString("originalUrl")).isNull();
    assertThat(answers.sent(NoteShapes.notePath(Series.WEB_V3, false))).isEmpty();
  }
}
