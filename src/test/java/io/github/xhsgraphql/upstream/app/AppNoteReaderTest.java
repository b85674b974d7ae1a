package io.github.xhsgraphql.upstream.app;

import static io.github.xhsgraphql.upstream.app.Bodies.envelope;
import static io.github.xhsgraphql.upstream.app.Bodies.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.graphql.Gaps;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.note.NoteAsk;
import io.github.xhsgraphql.note.NoteKind;
import io.github.xhsgraphql.upstream.Outcome;
import io.github.xhsgraphql.upstream.Outcome.Kind;
import io.github.xhsgraphql.upstream.Series;
import io.github.xhsgraphql.user.User;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppNoteReaderTest {

  private static final String ID = "65f000000000000000000001";
  private static final String OTHER_ID = "65f000000000000000000002";
  private static final String AUTHOR_ID = "5f0000000000000000000abc";

  private final Map<String, String> tokens = new HashMap<>();
  private final AppNoteReader reader = new AppNoteReader(this::seen);

  private void seen(String noteId, String token) {
    if (token != null) {
      tokens.put(noteId, token);
    }
  }

  private static final String IMAGE_NOTE =
      """
      {"id": "65f000000000000000000001", "type": "normal", "title": "Kite day",
       "desc": "Wind!\\n\\t\\n#kites[话题]# [笑哭R] @Ann ",
       "time": 1710227456, "last_update_time": 0, "ip_location": "Guangdong", "sticky": true,
       "liked_count": 12, "collected_count": 3, "comments_count": 4, "shared_count": 5,
       "view_count": 0,
       "user": {"userid": "5f0000000000000000000abc", "nickname": "Kite Ann", "red_id": "kite_1",
                "image": "http://avatar.example/a.jpg", "red_official_verify_type": 0},
       "images_list": [{"fileid": "f/1", "url_size_large": "https://img.example/1?format/webp",
                        "url": "https://img.example/1p?format/heif", "width": 3, "height": 4}],
       "hash_tag": [{"id": "t", "name": "kites", "type": "topic",
          "link": "xhsdiscover://rn/sns-discover/topic/normal?id=5bffffffffffffffffffff01&a=1"}],
       "share_info": {"link": "https://www.xiaohongshu.com/discovery/item/65f000000000000000000001?xsec_source=app_share&xsec_token=YBa%2Bb-_c%3D"}}
      """;

  private Outcome<Note> image(String payload) {
    return reader.imageNote(envelope(payload), Series.APP_V2, NoteAsk.byId(ID));
  }

  private Outcome<Note> video(String payload) {
    return reader.videoNote(envelope(payload), Series.APP_V2, NoteAsk.byId(ID));
  }

  private static String listed(String note) {
    return "[{\"note_list\": [" + note + "], \"comment_list\": []}]";
  }

  @Test
  void readsEveryFieldOfAnImageNote() {
    Note note = value(image(listed(IMAGE_NOTE)));

    assertThat(note.noteId()).isEqualTo(ID);
    assertThat(note.kind()).isEqualTo(NoteKind.IMAGE);
    assertThat(note.title()).isEqualTo("Kite day");
    assertThat(note.text()).isEqualTo("Wind!\n\t\n#kites[话题]# [笑哭R] @Ann ");
    assertThat(note.excerpt()).isEqualTo(note.text());
    assertThat(note.publishedAt()).isEqualTo(Instant.ofEpochSecond(1710227456));
    assertThat(note.editedAt()).isNull();
    assertThat(note.ipLocation()).isEqualTo("Guangdong");
    assertThat(note.isPinned()).isTrue();
    assertThat(note.likeCount()).isEqualTo(12);
    assertThat(note.favoriteCount()).isEqualTo(3);
    assertThat(note.commentCount()).isEqualTo(4);
    assertThat(note.shareCount()).isEqualTo(5);
    assertThat(note.countsAreApproximate()).isFalse();
    assertThat(note.images()).hasSize(1);
    assertThat(note.cover()).isEqualTo(note.images().get(0));
    assertThat(note.video()).isNull();
    assertThat(note.tags()).singleElement().extracting("name").isEqualTo("kites");
    assertThat(note.source()).isEqualTo(Series.APP_V2);
    assertThat(note.gaps()).isEqualTo(Gaps.NONE);
  }

  @Test
  void mentionsTheAuthorWithGapsForTheRestOfTheProfile() {
    User author = value(image(listed(IMAGE_NOTE))).author();

    assertThat(author.userId()).isEqualTo(AUTHOR_ID);
    assertThat(author.nickname()).isEqualTo("Kite Ann");
    assertThat(author.redId()).isEqualTo("kite_1");
    assertThat(author.avatarUrl()).isEqualTo("https://avatar.example/a.jpg");
    assertThat(author.verification()).isNull();
    assertThat(author.source()).isEqualTo(Series.APP_V2);
    assertThat(author.gaps().fields())
        .contains("bio", "followerCount", "tags")
        .doesNotContain("redId", "verification", "nickname", "avatarUrl");
  }

  @Test
  void handsTheTokenOnDecodedAndKeepsItOutOfTheNote() {
    Note note = value(image(listed(IMAGE_NOTE)));

    assertThat(tokens).containsExactly(Map.entry(ID, "YBa+b-_c="));
    assertThat(note.toString()).doesNotContain("YBa");
  }

  @Test
  void cutsTheExcerptAtCodePoints() {
    String text = "😀".repeat(101);
    Note note =
        value(
            image(
                listed(
                    IMAGE_NOTE.replaceFirst(
                        "\"desc\": \"[^\"]*\"", "\"desc\": \"" + text + "\""))));

    assertThat(note.text()).isEqualTo(text);
    assertThat(note.excerpt()).isEqualTo("😀".repeat(100));
  }

  @Test
  void acceptsTheOtherPlacesOfTheNote() {
    assertThat(value(image("{\"note_list\": [" + IMAGE_NOTE + "]}")).title()).isEqualTo("Kite day");
    assertThat(value(image("[" + IMAGE_NOTE + "]")).title()).isEqualTo("Kite day");
    assertThat(value(image(IMAGE_NOTE)).title()).isEqualTo("Kite day");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "[{\"note_list\": []}]",
        "[{\"note_list\": null}]",
        "[{\"note_list\": [{}]}]",
        "[{\"note_list\": [null]}]",
        // A success of which every field is empty.
        "[{\"note_list\": [{\"id\": \"65f000000000000000000001\", \"title\": \"\","
            + " \"desc\": \"\", \"images_list\": [], \"user\": {}}]}]"
      })
  void knowsThatThereIsNoSuchNote(String payload) {
    assertThat(image(payload).kind()).isEqualTo(Kind.NOT_FOUND);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{\"note\": {}}]                                    | data[0].note_list is missing",
        "[{\"note_list\": {\"a\": 1}}]                       | data[0].note_list is no array",
        "[{\"note_list\": \"secret\"}]                       | data[0].note_list is no array",
        "[{\"note_list\": [{\"title\": \"secret\"}]}]        | note.id is missing",
        "[{\"note_list\": [{\"id\": \"65f000000000000000000001\"}]}]"
            + " | note has none of type, title, desc, images_list",
        "[7]                                                 | data[0].note_list is missing"
      })
  void namesThePlaceThatChangedAndNeverAValue(String payload, String place) {
    assertThat(image(payload)).isEqualTo(Outcome.shapeChanged(place));
  }

  @Test
  void refusesAnotherNoteThanTheOneAskedFor() {
    assertThat(image(listed(IMAGE_NOTE.replace(ID, OTHER_ID))).kind()).isEqualTo(Kind.NOT_FOUND);
    assertThat(tokens).isEmpty();
  }

  @Test
  void takesWhateverNoteAShareTextLeadsTo() {
    Outcome<Note> outcome =
        reader.imageNote(
            envelope(listed(IMAGE_NOTE.replace(ID, OTHER_ID))),
            Series.APP_V1,
            NoteAsk.byShareText("http://xhslink.com/x"));

    assertThat(value(outcome).noteId()).isEqualTo(OTHER_ID);
    assertThat(value(outcome).source()).isEqualTo(Series.APP_V1);
  }

  @Test
  void readsTheSecondOfPublishingOutOfTheIdWhereTheBodyHasNone() {
    Note note = value(image(listed(IMAGE_NOTE.replace("\"time\": 1710227456,", ""))));

    assertThat(note.publishedAt()).isEqualTo(Instant.ofEpochSecond(0x65f00000L));
  }

  private static final String STREAM =
      """
      "media": {"video_id": "1", "video": {}, "stream": {"h264": [{"master_url": "http://v.example/a.mp4"}]}}
      """;

  private static String videoNote(String videoInfo) {
    return """
        {"id": "65f000000000000000000001", "type": "video", "title": "", "desc": "Up",
         "user": {"userid": "5f0000000000000000000abc"}, "images_list": [], "video_info_v2": {%s}}
        """
        .formatted(videoInfo);
  }

  @Test
  void marksAVideoWithoutStreamsAsAGapOfTheImageEndpoint() {
    Note bare = value(image(listed(videoNote(""))));
    assertThat(bare.kind()).isEqualTo(NoteKind.VIDEO);
    assertThat(bare.video()).isNull();
    assertThat(bare.title()).isNull();
    assertThat(bare.gaps().fields()).containsExactly("video");

    Note framed =
        value(image(listed(videoNote("\"image\": {\"first_frame\": \"http://f.example/1\"}"))));
    assertThat(framed.cover().url()).isEqualTo("https://f.example/1");
    assertThat(framed.video().coverUrl()).isEqualTo("https://f.example/1");
    assertThat(framed.gaps().fields()).containsExactly("video");

    assertThat(value(image(listed(videoNote(STREAM)))).gaps()).isEqualTo(Gaps.NONE);
  }

  @Test
  void takesOnlyTheFirstNoteOfTheVideoEndpoint() {
    String stranger = videoNote(STREAM).replace(ID, OTHER_ID);

    Note note = value(video("[" + videoNote(STREAM) + "," + stranger + "]"));
    assertThat(note.noteId()).isEqualTo(ID);
    assertThat(note.video().url()).isEqualTo("https://v.example/a.mp4");
    assertThat(note.gaps()).isEqualTo(Gaps.NONE);

    assertThat(video("[" + stranger + "," + videoNote(STREAM) + "]").kind())
        .isEqualTo(Kind.NOT_FOUND);
    assertThat(video("[]").kind()).isEqualTo(Kind.NOT_FOUND);
  }

  @Test
  void findsNoVideoInAnImageNote() {
    assertThat(video("[" + IMAGE_NOTE + "]").kind()).isEqualTo(Kind.NOT_FOUND);
    assertThat(
            reader
                .videoNote(
                    envelope("[" + IMAGE_NOTE + "]"),
                    Series.APP_V2,
                    NoteAsk.byShareText("http://xhslink.com/x"))
                .kind())
        .isEqualTo(Kind.NOT_FOUND);
  }

  @Test
  void sendsTheChainOnWhereTheVideoEndpointHasNoPlaceForStreams() {
    assertThat(video("[" + videoNote("\"media\": {}") + "]"))
        .isEqualTo(Outcome.shapeChanged("data[0].video_info_v2.media.stream is missing"));
  }

  @Test
  void knowsAVideoWhoseStreamsAreAllEmpty() {
    Note note = value(video("[" + videoNote("\"media\": {\"stream\": {\"h264\": []}}") + "]"));

    assertThat(note.video().streams()).isEmpty();
    assertThat(note.video().url()).isNull();
    assertThat(note.gaps()).isEqualTo(Gaps.NONE);
  }
}
