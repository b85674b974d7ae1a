package io.github.xhsgraphql.contract;

import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.AnswersOnTheWire;
import io.github.xhsgraphql.support.PlannedUpstream;
import io.github.xhsgraphql.tikhub.Series;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that a value means the same in each of the three series. */
@QuarkusTest
@WithTestResource(PlannedUpstream.class)
class SharedRulesContractTest extends AnswersOnTheWire {

  private static final String NOTE = "68a1f0c2000000000100a001";
  private static final String USER = "5f00aa11000000000100bb22";

  /** Queries a note while only one series is up. */
  private JsonPath note(Series series, String fields, String selection) {
    boolean isVideo = fields.contains("'type':'video'");
    answers.plan(
        NoteShapes.notePath(series, isVideo),
        NoteShapes.note(series, isVideo, "{'note_id':'" + NOTE + "','title':'t'," + fields + "}"));
    String kind = isVideo ? ",kind:VIDEO" : "";
    JsonPath answer =
        served(
            series,
            "{note(noteId:\"%s\",xsecToken:\"AB-_x=\"%s){source %s}}"
                .formatted(NOTE, kind, selection),
            "data.note.source");
    answer.setRootPath("data.note");
    return answer;
  }

  private JsonPath user(Series series, String fields, String selection) {
    answers.plan(
        NoteShapes.userPath(series),
        NoteShapes.user("{'basic_info':{'nickname':'Ann'}," + fields + "}", series));
    JsonPath answer =
        served(
            series,
            "{user(userId:\"%s\"){source %s}}".formatted(USER, selection),
            "data.user.source");
    answer.setRootPath("data.user");
    return answer;
  }

  /** Asserts that this series served, and that it was called once and last. */
  private JsonPath served(Series series, String query, String source) {
    JsonPath answer = query(query);
    assertThat(answer.getList("errors")).as(() -> answer.prettify()).isNull();
    assertThat(answer.getString(source)).isEqualTo(series.name());
    List<String> called = answer.getList("extensions.upstream.trace.series");
    assertThat(called).as(() -> answer.prettify()).endsWith(series.name()).doesNotHaveDuplicates();
    return answer;
  }

  @ParameterizedTest
  @EnumSource
  void aBackupStandsInForAMissingMasterAddress(Series series) {
    String stream =
        "'stream':{'h265':[{'master_url':'','backup_urls':['','http://v.example/b.mp4']}]}";
    JsonPath note =
        note(
            series,
            "'type':'normal','images_list':[{'url':'http://i.example/1','live_photo':true,"
                + stream
                + "},{'url':'http://i.example/2','live_photo':false,"
                + stream
                + "}]",
            "images{url livePhotoUrl}");
    assertThat(note.getString("images[0].livePhotoUrl")).isEqualTo("https://v.example/b.mp4");
    assertThat(note.getString("images[1].livePhotoUrl")).isNull();
  }

  @ParameterizedTest
  @EnumSource(names = {"APP_V2", "WEB_V3"})
  void theDefaultStreamOfTheBestSupportedCodecIsPlayed(Series series) {
    JsonPath note =
        note(
            series,
            """
            'type':'video','video_info_v2':{'capa':{'duration':7},'media':{'stream':{
              'av1':[{'master_url':'http://v.example/av1.mp4','default_stream':1}],
              'h264':[{'master_url':'http://v.example/1.mp4','avg_bitrate':0,'video_bitrate':5},
                {'master_url':'','backup_urls':['http://v.example/2.mp4','http://v.example/3.mp4',
                 'http://v.example/2.mp4'],'default_stream':1,'fps':29.97,'duration':8500}]},
              'video':{'subtitles':{'source':[{'language':'zh-CN','url':'http://s.example/1.srt'}],
                'zh-CN':[{'url':'http://s.example/1.srt'}]}}}}
            """,
            "video{url duration streams{url backupUrls fps bitrate} subtitles{language url}}");
    assertThat(note.getString("video.url")).isEqualTo("https://v.example/2.mp4");
    assertThat(note.getDouble("video.duration")).isEqualTo(8.5);
    assertThat(note.<String>getList("video.streams.url"))
        .isEqualTo(
            List.of(
                "https://v.example/2.mp4", "https://v.example/1.mp4", "https://v.example/av1.mp4"));
    assertThat(note.<String>getList("video.streams[0].backupUrls"))
        .containsExactly("https://v.example/3.mp4");
    assertThat(note.getInt("video.streams[0].fps")).isEqualTo(30);
    assertThat(note.getInt("video.streams[1].bitrate")).isEqualTo(5);
    assertThat(note.<String>getList("video.subtitles.language")).containsExactly("zh-CN");
  }

  @ParameterizedTest
  @EnumSource
  void namesOfTagsComeOnceAndBlankValuesNever(Series series) {
    JsonPath note =
        note(
            series,
            "'type':'normal','title':' ','display_title':'shown','desc':'  ','ip_location':'',"
                + "'hash_tag':[{'name':'kites'},{'name':' '},{'name':'wind'},{'name':'kites'}],"
                + "'images_list':[{'url':''},{'url_size_large':'','url':'http://i.example/1'}]",
            "title text excerpt ipLocation tags{name} cover{url} images{url previewUrl}");
    assertThat(note.getString("title")).isEqualTo("shown");
    assertThat(note.getString("text")).isNull();
    assertThat(note.getString("excerpt")).isNull();
    assertThat(note.getString("ipLocation")).isNull();
    assertThat(note.<String>getList("tags.name")).containsExactly("kites", "wind");
    assertThat(note.<String>getList("images.url")).containsExactly("https://i.example/1");
    assertThat(note.<String>getList("images.previewUrl")).containsExactly("https://i.example/1");
    assertThat(note.getString("cover.url")).isEqualTo("https://i.example/1");
  }

  @ParameterizedTest
  @EnumSource
  void countsAreReadInEveryForm(Series series) {
    JsonPath note =
        note(
            series,
            "'type':'normal','interact_info':{'liked_count':'1.2万+','collected_count':'1,234',"
                + "'comment_count':3,'share_count':'1.5亿','sticky':true}",
            "likeCount favoriteCount commentCount shareCount countsAreApproximate isPinned");
    assertThat(note.getLong("likeCount")).isEqualTo(12_000);
    assertThat(note.getLong("favoriteCount")).isEqualTo(1_234);
    assertThat(note.getLong("commentCount")).isEqualTo(3);
    assertThat(note.getLong("shareCount")).isEqualTo(150_000_000);
    assertThat(note.getBoolean("countsAreApproximate")).isTrue();
    assertThat(note.getBoolean("isPinned")).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void theIdGivesTheTimeAndTheTextTheExcerpt(Series series) {
    JsonPath note =
        note(
            series,
            "'type':'normal','last_update_time':0,'desc':'" + "😀".repeat(101) + "'",
            "publishedAt editedAt text excerpt");
    assertThat(note.getString("publishedAt")).startsWith("2025-08-17T15:09:54");
    assertThat(note.getString("editedAt")).isNull();
    assertThat(note.getString("text")).isEqualTo("😀".repeat(101));
    assertThat(note.getString("excerpt")).isEqualTo("😀".repeat(100));
  }

  @ParameterizedTest
  @EnumSource
  void aVideoIsOneUnderAnyType(Series series) {
    JsonPath note =
        note(
            series,
            "'type':'multi','video_info_v2':{'capa':{'duration':7}}",
            "kind video{duration}");
    assertThat(note.getString("kind")).isEqualTo("VIDEO");
    assertThat(note.getDouble("video.duration")).isEqualTo(7);
  }

  @ParameterizedTest
  @EnumSource
  void codesAndTagsOfAProfileMeanTheSame(Series series) {
    JsonPath user =
        user(
            series,
            "'gender':1,'red_official_verify_type':2,'red_official_verify_content':'Kite shop',"
                + "'tags':[{'tag_type':'info','icon':'x'},{'tag_type':'location','name':'Hangzhou'}],"
                + "'interactions':{'liked':'2千','collected':'1.5k','fans':'3.4M'},"
                + "'tab_public':{'collection':false}",
            "gender verification{kind description} tags location likeAndFavoriteCount"
                + " followerCount countsAreApproximate favedNotesArePublic");
    assertThat(user.getString("gender")).isEqualTo("FEMALE");
    assertThat(user.getString("verification.kind")).isEqualTo("ORGANIZATION");
    assertThat(user.getString("verification.description")).isEqualTo("Kite shop");
    assertThat(user.<String>getList("tags")).containsExactly("Hangzhou");
    assertThat(user.getString("location")).isEqualTo("Hangzhou");
    assertThat(user.getLong("likeAndFavoriteCount")).isEqualTo(3_500);
    assertThat(user.getLong("followerCount")).isEqualTo(3_400_000);
    assertThat(user.getBoolean("countsAreApproximate")).isTrue();
    assertThat(user.getBoolean("favedNotesArePublic")).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void listsLeaveOutWhatHasNoIdAndDateTheRest(Series series) {
    answers.plan(
        NoteShapes.postedPath(series),
        NoteShapes.page(
            series,
            "{'has_more':false,'notes':[{'note_id':'1#ad','title':'ad'},{'note_id':'"
                + NOTE
                + "','title':'','display_title':'shown','type':'normal','sticky':true,'desc':'cut',"
                + "'cover':{'url':'http://i.example/c'},"
                + "'user':{'userid':'"
                + USER
                + "','nickname':'Ann','red_official_verify_type':0}}]}"));
    JsonPath answer =
        served(
            series,
            "{user(userId:\""
                + USER
                + "\"){postedNotes{nodes{noteId title excerpt publishedAt isPinned kind source"
                + " cover{url} author{nickname verification{kind}}}}}}",
            "data.user.postedNotes.nodes[0].source");
    answer.setRootPath("data.user.postedNotes.nodes");
    assertThat(answer.<String>getList("noteId")).containsExactly(NOTE);
    assertThat(answer.getString("[0].title")).isEqualTo("shown");
    assertThat(answer.getString("[0].excerpt")).isEqualTo("cut");
    assertThat(answer.getString("[0].publishedAt")).startsWith("2025-08-17T15:09:54");
    assertThat(answer.getBoolean("[0].isPinned")).isTrue();
    assertThat(answer.getString("[0].cover.url")).isEqualTo("https://i.example/c");
    assertThat(answer.getString("[0].author.nickname")).isEqualTo("Ann");
    assertThat(answer.getString("[0].author.verification")).isNull();
    assertThat(answers.sent(NoteShapes.notePath(series, false))).isEmpty();
    assertThat(answers.sent(NoteShapes.userPath(series))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theNotesAuthorIsKnownUnderAMaskedId(Series series) {
    String masked = "a122dbf656711616f600c8ec2d62c";
    answers.plan(
        NoteShapes.commentsPath(series),
        NoteShapes.page(
            series,
            """
            {'user_id':'%s','has_more':false,'cursor':'','comments':[
              {'id':'68a1f0c20000000001000c01','content':' ','create_time':1755443395,'like_count':'1千+',
               'sub_comment_count':2,'show_tags_v2':[{'type':'user_top'}],
               'user':{'userid':'5f00aa11000000000100bb99','nickname':'Bob'},
               'sub_comments':[{'id':'68a1f0c20000000001000c02','show_tags_v2':['is_author'],
                 'user':{'userid':'%s','nickname':'Ann'}}]},
              {'id':'68a1f0c20000000001000c03','like_count':'','sub_comment_count':0,'user':{'userid':'%s','nickname':'Ann'}},
              {'id':'?','content':'no ID'}]}
            """
                .formatted(USER, masked, masked)));
    JsonPath answer =
        served(
            series,
            "{note(noteId:\""
                + NOTE
                + "\",xsecToken:\"AB-_x=\"){comments{nodes{commentId content likeCount"
                + " countsAreApproximate isPinned source author{isNoteAuthor user{userId}}"
                + " replies(first:1){nodes{author{isNoteAuthor}}}}}}}",
            "data.note.comments.nodes[0].source");
    answer.setRootPath("data.note.comments.nodes");
    assertThat(answer.getList("commentId")).hasSize(2);
    assertThat(answer.getString("[0].content")).isNull();
    assertThat(answer.getLong("[0].likeCount")).isEqualTo(1_000);
    assertThat(answer.getBoolean("[0].countsAreApproximate")).isTrue();
    assertThat(answer.getBoolean("[0].isPinned")).isTrue();
    assertThat(answer.<Boolean>getList("author.isNoteAuthor")).containsExactly(false, true);
    assertThat(answer.getBoolean("[0].replies.nodes[0].author.isNoteAuthor")).isTrue();
    assertThat(answer.getString("[1].author.user.userId")).isEqualTo(USER);
  }
}
