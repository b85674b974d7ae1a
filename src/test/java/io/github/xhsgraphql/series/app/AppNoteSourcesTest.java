package io.github.xhsgraphql.series.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.ledger.CallLedger;
import io.github.xhsgraphql.note.NoteOperations;
import io.github.xhsgraphql.note.NoteRequest;
import io.github.xhsgraphql.note.PostedNotesRequest;
import io.github.xhsgraphql.tikhub.Outcome.Kind;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Series;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests the requests that the APP series' sources for notes send, page by page. */
@QuarkusTest
class AppNoteSourcesTest extends AppSourcesOnTheWire {

  private static final String NOTE_BODY =
      "{\"id\": \"%s\", \"type\": \"%s\", \"title\": \"Kites\", \"video_info_v2\": {\"media\":"
          + " {\"stream\": {}}}}";

  @Test
  void asksForNotesByIdOrShareText() {
    tikHub
        .answer("app_v2/get_image_note_detail", "[" + NOTE_BODY.formatted(NOTE, "normal") + "]")
        .answer("app_v2/get_video_note_detail", "[" + NOTE_BODY.formatted(NOTE, "video") + "]")
        .answer("app/get_note_info", "[" + NOTE_BODY.formatted(NOTE, "normal") + "]");
    NoteRequest byLink = NoteRequest.byShareText("http://xhslink.com/a?b=c d");

    assertThat(call(NoteOperations.IMAGE_NOTE, Series.APP_V2, NoteRequest.byId(NOTE)).kind())
        .isEqualTo(Kind.FOUND);
    assertThat(call(NoteOperations.VIDEO_NOTE, Series.APP_V2, NoteRequest.byId(NOTE)).kind())
        .isEqualTo(Kind.FOUND);
    assertThat(call(NoteOperations.IMAGE_NOTE, Series.APP_V1, byLink).kind()).isEqualTo(Kind.FOUND);
    assertThat(tikHub.requests().subList(0, 2))
        .containsExactly(
            "app_v2/get_image_note_detail?note_id=" + NOTE,
            "app_v2/get_video_note_detail?note_id=" + NOTE);
    assertThat(tikHub.requests().get(2))
        .startsWith("app/get_note_info?share_text=http")
        .contains("b%3Dc")
        .doesNotContain("note_id");
    assertThat(context.ledger().calls())
        .extracting(CallLedger.Call::operation)
        .containsExactly("imageNote", "videoNote", "imageNote");
  }

  @Test
  void takesCompressedBodies() {
    String body = "[" + NOTE_BODY.formatted(NOTE, "normal") + "]";
    tikHub.answer("app_v2/get_image_note_detail", body).answer("app/get_note_info", body);

    assertThat(call(NoteOperations.IMAGE_NOTE, Series.APP_V2, NoteRequest.byId(NOTE)).kind())
        .isEqualTo(Kind.FOUND);
    assertThat(call(NoteOperations.IMAGE_NOTE, Series.APP_V1, NoteRequest.byId(NOTE)).kind())
        .isEqualTo(Kind.FOUND);
    assertThat(tikHub.gzipped()).isTrue();
  }

  @Test
  void asksForPostedNotes() {
    String page =
        "{\"notes\": [{\"id\": \"" + NOTE + "\", \"cursor\": \"c2\"}], \"has_more\": true}";
    for (Series series : List.of(Series.APP_V2, Series.APP_V1)) {
      String path = series == Series.APP_V2 ? "app_v2/get_user_posted_notes" : "app/get_user_notes";
      tikHub.answer(path, page).answer(path, page);

      Position next =
          Bodies.value(
                  call(NoteOperations.POSTED_NOTES, series, new PostedNotesRequest(USER, null)))
              .next();
      assertThat(next).isEqualTo(at(series, Map.of("cursor", "c2")));
      call(NoteOperations.POSTED_NOTES, series, new PostedNotesRequest(USER, next));
      assertThat(tikHub.requests())
          .endsWith(path + "?user_id=" + USER, path + "?user_id=" + USER + "&cursor=c2");
    }
  }
}
