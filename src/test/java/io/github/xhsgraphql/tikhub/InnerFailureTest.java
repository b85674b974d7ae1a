package io.github.xhsgraphql.tikhub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.tikhub.Outcome.Kind;
import io.github.xhsgraphql.tikhub.Outcome.Scope;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the meaning of upstream's reasons inside HTTP 200, with complete original sentences. */
class InnerFailureTest {

  static final List<Wording> TABLE = Wordings.TABLE;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Hidden by the owner.
        "NOTE    | 该内容仅作者可见                       | PRIVATE",
        "NOTE    | 這篇筆記僅作者可見！                    | PRIVATE",
        "NOTE    | 该笔记为私密笔记                        | PRIVATE",
        "NOTE    | 因用户设置，你无法查看                   | PRIVATE",
        "NOTE    | 因作者隐私设置，无法查看                 | PRIVATE",
        "NOTE    | 因作者隱私設定／設置, 無法查看           | PRIVATE",
        "NOTE    | This note is private.                  | PRIVATE",
        "NOTE    | This note is only visible to the author | PRIVATE",
        "NOTE    | Can't view due to the author's Privacy Settings | PRIVATE",
        "COMMENT | 该内容仅作者可见                        | PRIVATE",
        "LINK    | 该内容仅作者可见                        | PRIVATE",
        "LINK    | 该账号已注销                           | NOT_FOUND",
        "USER    | 因用户设置，你无法查看                   | PRIVATE",
        // Removed, withdrawn or expired objects, and those that never existed.
        "NOTE    | 当前笔记暂时无法浏览                     | NOT_FOUND",
        "NOTE    | 當前筆記暫時無法瀏覽                     | NOT_FOUND",
        "NOTE    | 服务异常：笔记不存在                     | NOT_FOUND",
        "NOTE    | 服务异常: 笔记 不 存 在                  | NOT_FOUND",
        "NOTE    | 该内容因违规已被删除                     | NOT_FOUND",
        "NOTE    | 内容違規，無法查看                       | NOT_FOUND",
        "NOTE    | 该笔记已被作者删除                       | NOT_FOUND",
        "NOTE    | 你访问的页面不见了                       | NOT_FOUND",
        "NOTE    | 你訪問的頁面不見了                       | NOT_FOUND",
        "NOTE    | 当前内容无法展示                         | NOT_FOUND",
        "NOTE    | 笔记状态异常，请稍后查看                  | NOT_FOUND",
        "NOTE    | 很抱歉，此内容已无法显示                  | NOT_FOUND",
        "NOTE    | 该内容已下架                             | NOT_FOUND",
        "NOTE    | 内容审核中                               | NOT_FOUND",
        "NOTE    | Note is not available                   | NOT_FOUND",
        "NOTE    | Sorry, This Page Isn't Available Right Now. | NOT_FOUND",
        "NOTE    | Sorry, This Page Isn’t Available Right Now. | NOT_FOUND",
        "NOTE    | Note status abnormal, please check later | NOT_FOUND",
        "NOTE    | ＮＯＴＥ ＮＯＴ ＦＯＵＮＤ                 | NOT_FOUND",
        "COMMENT | 评论不存在                               | NOT_FOUND",
        "COMMENT | 該評論已被刪除                           | NOT_FOUND",
        "COMMENT | 笔记不存在                               | NOT_FOUND",
        "TOPIC   | 话题不存在                               | NOT_FOUND",
        "TOPIC   | 該話題已下線                             | NOT_FOUND",
        // Closed and banned accounts, and therefore their notes.
        "USER    | 用户不存在                               | NOT_FOUND",
        "USER    | 该账号已注销                             | NOT_FOUND",
        "USER    | 該賬號已註銷                             | NOT_FOUND",
        "USER    | 该帐号已注销                             | NOT_FOUND",
        "USER    | 该用户已被封禁                           | NOT_FOUND",
        "USER    | 该账号因违反社区规范已被冻结              | NOT_FOUND",
        "USER    | This account has been banned.           | NOT_FOUND",
        "NOTE    | 该账号已注销                             | NOT_FOUND",
        // Failures of TikHub's own session, network or signature, which sound like the above.
        "USER    | 检测到账号异常，请稍后重启试试            | FAILED",
        "USER    | 您的账号已被封禁                         | FAILED",
        "NOTE    | 您当前登录的账号没有权限访问              | FAILED",
        "NOTE    | 登录已失效，请重新登录                    | FAILED",
        "NOTE    | 网络连接异常，请检查网络设置或重启试试     | FAILED",
        "NOTE    | Service is not available                | FAILED",
        "USER    | Your account has been suspended         | FAILED",
        // No reason, and reasons of other objects.
        "NOTE    | 服务异常                                 | FAILED",
        "NOTE    | 当前内容仅支持在小红书 APP 内查看          | FAILED",
        "NOTE    | 今天天气很好                             | FAILED",
        "USER    | 笔记状态异常，请稍后查看                  | FAILED",
        "TOPIC   | 该账号已注销                             | FAILED",
        "SEARCH  | 内容不存在                               | FAILED"
      })
  void readsTheReason(Subject.Kind about, String message, Kind expected) {
    assertThat(InnerFailure.of(about, message).kind()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "NOTE, -510000, null,                  NOT_FOUND",
        "NOTE, -510001, '',                    NOT_FOUND",
        "COMMENT, -510000, 服务异常,            NOT_FOUND",
        "NOTE, 300031, xyz,                    NOT_FOUND",
        "NOTE, -510001, 该内容仅作者可见,        PRIVATE",
        "USER, -510001, null,                  FAILED",
        "NOTE, 300012, null,                   FAILED",
        "NOTE, -1, null,                       FAILED"
      })
  void readsTheCodeWhereWordsSayNothing(
      Subject.Kind about, long code, String message, Kind expected) {
    assertThat(InnerFailure.of(about, message, code).kind()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        // Failures of the series, by text or code.
        "检测到账号异常,      null,   SERIES,  false",
        "null,              300012, SERIES,  false",
        "请登录,             -101,   SERIES,  false",
        // Failures that may concern the note.
        "服务异常,           -1,     SUBJECT, false",
        "null,              null,   SUBJECT, false",
        "'  ',              0,      SUBJECT, false",
        "-- !,              -1,     SUBJECT, false",
        // Unknown reasons.
        "前所未有的说法,      -1,     SUBJECT, true",
        "Brand new reason,  null,   SUBJECT, true",
        "null,              -7654,  SUBJECT, true"
      })
  void reportsWhatFailedAndWhetherTheReasonIsNew(
      String message, Long code, Scope scope, boolean isUnknownWording) {
    Outcome<?> outcome = InnerFailure.of(Subject.Kind.NOTE, message, code);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            failed -> {
              assertThat(failed.scope()).isEqualTo(scope);
              assertThat(failed.isUnknownWording()).isEqualTo(isUnknownWording);
              assertThat(failed.billed()).isTrue();
              assertThat(failed.retryable()).isFalse();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"submitted token is sk-SECRET", "前所未有 SECRET", "该内容仅作者可见 SECRET", "SECRET"})
  void passesNoWordsOn(String message) {
    for (Subject.Kind about : Subject.Kind.values()) {
      assertThat(InnerFailure.of(about, message, 123456789012L).toString())
          .doesNotContain("SECRET", "前所", "作者", "123456789");
    }
  }

  /** A row would never match if an earlier row were a part of it. */
  @ParameterizedTest
  @FieldSource("TABLE")
  void everyRowIsReached(Wording row) {
    assertThat(Wordings.ofText(row.about(), row.part())).isEqualTo(row.meaning());
    List<Wording> matching =
        TABLE.stream().filter(w -> w.matches(row.about(), row.part())).toList();
    assertThat(matching.get(0)).as("hides it").isEqualTo(row);
  }

  @ParameterizedTest
  @FieldSource("TABLE")
  void everyRowIsPlainAndNamesItsSource(Wording row) {
    assertThat(row.part()).isNotBlank().isEqualTo(Wording.plain(row.part()));
    assertThat(row.source()).isNotBlank();
  }

  @Test
  void aNoteBelongsToItsAuthorAndACommentToItsNote() {
    assertThat(Arrays.stream(Subject.Kind.values()).filter(k -> k.isWithin(Subject.Kind.USER)))
        .containsExactly(Subject.Kind.USER, Subject.Kind.NOTE, Subject.Kind.COMMENT);
    assertThat(Arrays.stream(Subject.Kind.values()).filter(k -> k.mayBe(Subject.Kind.THING)))
        .doesNotContain(Subject.Kind.SEARCH)
        .hasSize(Subject.Kind.values().length - 1);
  }
}
