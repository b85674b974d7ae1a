package io.github.xhsgraphql.tikhub;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A known reason in Xiaohongshu's words, which upstream sends inside HTTP 200 instead of the
 * requested thing.
 *
 * @param about the kind of subject that the reason is valid for. It is also valid for everything
 *     that belongs to such a subject.
 * @param part the part that all variants of the wording have in common, {@linkplain #plain plain}
 * @param source where somebody saw the wording, or {@link #GUESS}
 */
record Wording(Subject.Kind about, String part, Meaning meaning, String source) {

  /** Marks a wording that nobody has reported. It is derived from similar wordings. */
  static final String GUESS = "guess";

  /** The meaning of a reason. */
  enum Meaning {
    /** The thing doesn't exist, doesn't exist any more, or can't be viewed by anyone. */
    NOT_FOUND,
    /** The thing exists, and its owner hides it. */
    PRIVATE,
    /** TikHub's own access to Xiaohongshu is blocked. This affects every request. */
    NO_ACCESS,
    /** A known reason that doesn't reveal the cause. */
    UNCLEAR
  }

  private static final String TRADITIONAL =
      "賬帳帐號異當錄權無網絡連瀏覽訪問頻驗證險鏈書紅內僅見記筆隱設戶評論關閉開暫時顯態狀刪違規區審頁話題銷註凍結線務數據參錯誤統該請絲個報處後試敗過測檢還會發實屬環於從";

  private static final String SIMPLIFIED =
      "账账账号异当录权无网络连浏览访问频验证险链书红内仅见记笔隐设户评论关闭开暂时显态状删违规区审页话题销注冻结线务数据参错误统该请丝个报处后试败过测检还会发实属环于从";

  Wording {
    part = plain(part);
  }

  /** Returns whether this wording applies to a response about this kind of subject. */
  boolean matches(Subject.Kind kind, String plainText) {
    boolean holds = meaning == Meaning.NO_ACCESS || meaning == Meaning.UNCLEAR || kind.mayBe(about);
    return holds && plainText.contains(part);
  }

  /**
   * Normalizes a text so that variants become equal: lowercase letters and digits of normal width,
   * with simplified characters, without spaces and punctuation.
   */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Wording::simplified)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static int simplified(int character) {
    int at = TRADITIONAL.indexOf(character);
    return at < 0 ? character : SIMPLIFIED.charAt(at);
  }
}
