package io.github.xhsgraphql.series.app;

import io.github.xhsgraphql.comment.CommentSort;
import io.github.xhsgraphql.comment.CommentsRequest;
import io.github.xhsgraphql.comment.RepliesRequest;
import io.github.xhsgraphql.note.NoteRequest;
import io.github.xhsgraphql.support.OddValues;
import io.github.xhsgraphql.tikhub.Envelope;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.topic.TopicRequest;
import io.github.xhsgraphql.user.UserRequest;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Tests that no reader throws, with unusual values in every place of a body. */
class AppReadersNeverThrowTest {

  private static final String ID = "65f000000000000000000001";

  private static final String USER =
      """
      {"userid": "5f0000000000000000000abc", "nickname": "Ann", "images": "http://a.example/1",
       "imageb": "http://a.example/2", "red_id": "7", "fans": 1, "liked": 2, "collected": 3,
       "ndiscovery": 4, "note_num_stat": {"posted": 5}, "gender": 1, "desc": "Hi",
       "interactions": [{"type": "follows", "count": 9}], "tags": [{"name": "Pilot"}],
       "red_official_verify_type": 1, "tab_public": {"collection": true},
       "result": {"success": true}}
      """;

  private static final String NOTE =
      """
      {"id": "65f000000000000000000001", "type": "video", "title": "Kites", "desc": "Wind",
       "time": 1710227456, "last_update_time": 1710227457, "liked_count": 1, "sticky": false,
       "user": %s, "cursor": "c",
       "images_list": [{"url": "http://i.example/1", "url_multi_level": {"low": "http://i/2"},
          "width": 1, "live_photo": {"stream": {"h264": [{"master_url": "http://l/1"}]}}}],
       "hash_tag": [{"name": "kites", "link": "x://topic/v2/5bffffffffffffffffffff01"}],
       "share_info": {"link": "https://x.example/?xsec_token=AB%%3D"},
       "video_info_v2": {"capa": {"duration": 1}, "image": {"first_frame": "http://f/1"},
         "media": {"video_id": "1",
           "video": {"width": 1, "subtitles": {"en-US": [{"url": "http://s/1", "language": "en"}]}},
           "stream": {"h264": [{"master_url": "http://v/1", "backup_urls": ["http://b/1"],
             "default_stream": 1, "fps": 30, "size": 5, "avg_bitrate": 7, "duration": 8}]}}}}
      """
          .formatted(USER);

  private static final String COMMENTS =
      """
      {"user_id": "5f0000000000000000000abc", "has_more": true, "cursor": "{}",
       "comment_count_l1": 3, "comments": [{"id": "65f00000000000000000000c", "content": "Yes",
         "time": 1710227456, "like_count": 1, "sub_comment_count": 2, "user": %s,
         "show_tags_v2": [{"type": "is_author"}], "show_tags": ["user_top"],
         "pictures": [{"url": "http://p/1", "meme_package": {"image_url": "http://p/2"}}],
         "sub_comments": [{"id": "65f00000000000000000000d",
           "target_comment": {"id": "65f00000000000000000000c", "user": %s}}]}]}
      """
          .formatted(USER, USER);

  private static void everywhere(String body, Consumer<Envelope> reader) {
    OddValues.everywhere(body, payload -> reader.accept(new Envelope(payload, payload)));
  }

  @Test
  void notes() {
    AppNoteReader reader = new AppNoteReader((noteId, token) -> {});
    everywhere(
        "[{\"note_list\": [" + NOTE + "]}]",
        body -> reader.imageNote(body, Series.APP_V2, NoteRequest.byId(ID)));
    everywhere(
        "[" + NOTE + "]",
        body -> reader.videoNote(body, Series.APP_V2, NoteRequest.byShareText("x")));
  }

  @Test
  void postedNotes() {
    everywhere(
        "{\"notes\": [" + NOTE + "], \"has_more\": true}",
        body -> AppNoteListReader.postedNotes(body, Series.APP_V1));
  }

  @Test
  void foundNotes() {
    AppNoteSearchReader reader = new AppNoteSearchReader((noteId, token) -> {});
    everywhere(
        "{\"items\": [{\"model_type\": \"ads\"}, {\"model_type\": \"note\", \"note\": "
            + NOTE
            + "}], \"next_page\": 2, \"search_id\": \"s\", \"search_session_id\": \"t\"}",
        body -> {
          reader.notes(body, Series.APP_V2, SearchPlace.at(null).named(body));
          reader.notes(body, Series.APP_V1, SearchPlace.at(null).numbered(body));
        });
  }

  @Test
  void foundUsers() {
    everywhere(
        "{\"users\": [{\"user\": " + USER + "}, " + USER + "], \"searchId\": \"s\"}",
        body ->
            AppUserSearchReader.users(body, Series.APP_V2, SearchPlace.at(null).numbered(body)));
  }

  @Test
  void favedNotes() {
    everywhere(
        "{\"notes\": [" + NOTE + "], \"has_more\": true, \"fallback\": false}",
        body -> AppFavedNotesReader.page(body, Series.APP_V2));
  }

  @Test
  void topics() {
    everywhere(
        """
        {"page_info": {"page_id": "5c0000000000000000000abc", "name": "Kites", "view_num": 1,
          "discuss_num": "2万", "share_info": {"link": "http://t.example/1"}},
         "result": {"success": true}, "share_info": {"link": "http://t.example/2"}}
        """,
        body ->
            AppTopicReader.topic(
                body, Series.APP_V2, new TopicRequest("5c0000000000000000000abc")));
  }

  @Test
  void topicNotes() {
    TopicPlace start = TopicPlace.of(null);
    String row =
        """
        {"id": "65f000000000000000000001", "cursor_score": "1", "cover": {"url": "http://c/1"},
         "interaction_info": {"like_count": 1}, "create_time": 1710227456000, "note": %s}
        """
            .formatted(NOTE);
    everywhere(
        "{\"items\": [" + row + "], \"session_id\": \"s\", \"first_load_time\": 1}",
        body -> AppTopicNotesReader.page(body, Series.APP_V2, start));
  }

  @Test
  void users() {
    everywhere(USER, body -> AppUserReader.user(body, Series.APP_V1, UserRequest.byShareText("x")));
    everywhere(
        "{\"basic_info\": " + USER + "}",
        body ->
            AppUserReader.user(body, Series.APP_V1, UserRequest.byId("5f0000000000000000000abc")));
  }

  @Test
  void comments() {
    PageTurn turn = (payload, last) -> Map.of("start", String.valueOf(last.text("id")));
    everywhere(
        COMMENTS,
        body ->
            AppCommentListReader.comments(
                body, Series.APP_V2, new CommentsRequest(ID, CommentSort.DEFAULT, null), turn));
    everywhere(
        COMMENTS,
        body ->
            AppCommentListReader.replies(
                body,
                Series.APP_V2,
                new RepliesRequest(ID, "65f00000000000000000000c", null),
                turn));
  }
}
