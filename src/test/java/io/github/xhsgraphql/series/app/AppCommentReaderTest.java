package io.github.xhsgraphql.series.app;

import static io.github.xhsgraphql.series.app.CommentPages.NOTE;
import static io.github.xhsgraphql.series.app.CommentPages.THREAD;
import static io.github.xhsgraphql.series.app.CommentPages.comment;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.comment.Comment;
import io.github.xhsgraphql.tikhub.Series;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Tests how a comment and the replies in it are read. */
class AppCommentReaderTest {

  @Test
  void readsAComment() {
    Comment comment =
        comment(
            """
            'note_id': '65f000000000000000000009', 'content': 'Nice [捂脸R] #词[搜索高亮]#',
            'time': 1768447640, 'like_count': 150, 'sub_comment_count': 43, 'sub_comments': [],
            'ip_location': '广东', 'status': -2, 'hidden': true, 'show_tags': [],
            'show_tags_v2': [{'type': 'user_top'}, {'type': 'author_liked'}],
            'pictures': [{'url': 'https://p.example/1'}],
            'user': {'userid': '5f0000000000000000000def', 'nickname': 'Bob',
                     'images': 'http://a.example/b.jpg', 'red_id': '77', 'current_user': 'false'}
            """);

    assertThat(comment.commentId()).isEqualTo(THREAD);
    assertThat(comment.noteId()).isEqualTo("65f000000000000000000009");
    assertThat(comment.content()).isEqualTo("Nice [捂脸R] #词[搜索高亮]#");
    assertThat(comment.publishedAt()).isEqualTo(Instant.ofEpochSecond(1768447640));
    assertThat(comment.likeCount()).isEqualTo(150);
    assertThat(comment.replyCount()).isEqualTo(43);
    assertThat(comment.countsAreApproximate()).isFalse();
    assertThat(comment.ipLocation()).isEqualTo("广东");
    assertThat(comment.isPinned()).isTrue();
    assertThat(comment.isLikedByAuthor()).isTrue();
    assertThat(comment.pictures())
        .singleElement()
        .extracting("url")
        .isEqualTo("https://p.example/1");
    assertThat(comment.inlinedReplies()).isEmpty();
    assertThat(comment.inReplyTo()).isNull();
    assertThat(comment.threadId()).isNull();
    assertThat(comment.source()).isEqualTo(Series.APP_V2);
    assertThat(comment.author().nickname()).isEqualTo("Bob");
    assertThat(comment.author().avatarUrl()).isEqualTo("https://a.example/b.jpg");
    assertThat(comment.author().redId()).isEqualTo("77");
    assertThat(comment.author().isNoteAuthor()).isFalse();
    assertThat(comment.author().user().userId()).isEqualTo("5f0000000000000000000def");
    assertThat(comment.author().user().missing().names()).contains("bio").doesNotContain("redId");
  }

  @Test
  void leavesOutWhatIsMissing() {
    Comment comment = comment("'content': ''");

    assertThat(comment.content()).isNull();
    assertThat(comment.noteId()).isEqualTo(NOTE);
    assertThat(comment.author()).isNull();
    assertThat(comment.pictures()).isEmpty();
    assertThat(comment.replyCount()).isNull();
    assertThat(comment.isPinned()).isNull();
    assertThat(comment.isLikedByAuthor()).isNull();
    assertThat(comment("'show_tags_v2': []").isPinned()).isFalse();
    assertThat(comment("'show_tags': ['user_top']").isPinned()).isTrue();
  }

  @Test
  void acceptsTheFieldNamesOfTikHubsDocumentation() {
    Comment comment =
        comment("'create_time': 1768447640, 'liked_count': 3, 'user_info': {'nickname': 'Bob'}");

    assertThat(comment.publishedAt()).isEqualTo(Instant.ofEpochSecond(1768447640));
    assertThat(comment.likeCount()).isEqualTo(3);
    assertThat(comment.author().nickname()).isEqualTo("Bob");
    assertThat(comment.author().user()).isNull();
  }

  @Test
  void readsInlinedReplies() {
    Comment comment =
        comment(
            """
            'sub_comment_count': 9, 'user': {'userid': 'a33333333333333333333333333ff', 'nickname': 'Bob'}, 'sub_comments': [
              {'id': '65f00000000000000000001a', 'content': 'Yes',
               'show_tags_v2': [{'type': 'is_author'}],
               'user': {'userid': 'a44444444444444444444444444ff', 'nickname': 'Ann'},
               'target_comment': {'id': '65f00000000000000000000c', 'status': 0,
                                  'user': {'userid': 'a33333333333333333333333333ff', 'nickname': 'Bob'}}},
              {'id': '65f00000000000000000001b', 'user': {'userid': 'a33333333333333333333333333ff'},
               'target_comment': {'id': '65f00000000000000000001a', 'user': {'userid': 'a44444444444444444444444444ff'}}},
              {'content': 'no id'}]
            """);

    assertThat(comment.inlinedReplies()).hasSize(2);
    Comment first = comment.inlinedReplies().get(0);
    assertThat(first.threadId()).isEqualTo(THREAD);
    assertThat(first.noteId()).isEqualTo(NOTE);
    assertThat(first.replyCount()).isZero();
    assertThat(first.author().isNoteAuthor()).isTrue();
    assertThat(first.inReplyTo().commentId()).isEqualTo(THREAD);
    assertThat(first.inReplyTo().threadId()).isNull();
    assertThat(first.inReplyTo().author().nickname()).isEqualTo("Bob");
    assertThat(first.inReplyTo().content()).isNull();

    Comment second = comment.inlinedReplies().get(1);
    assertThat(second.inReplyTo().commentId()).isEqualTo("65f00000000000000000001a");
    assertThat(second.inReplyTo().threadId()).isEqualTo(THREAD);
    assertThat(second.inReplyTo().author().isNoteAuthor()).isTrue();
  }
}
