package io.github.xhsgraphql.sharelink;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the link in what people paste: a link, or the whole share text that the app copies.
 *
 * <p>Takes the text apart into words and lets {@link AddressParser} decide on each. A word ends at
 * white space, at a quote and at any character outside ASCII, since share texts put links directly
 * beside Chinese words and full-width punctuation.
 */
final class ShareLinkParser {

  private static final int MOST_CHARS = 2_000;

  /** Line breaks and tabs separate words, because people paste several lines. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\r\\n\\t]]");

  private static final Pattern WORD = Pattern.compile("[!-~&&[^\"'<>`]]+");

  /** Brackets and the like around a link, and the end of the sentence that it stands in. */
  private static final Pattern AROUND = Pattern.compile("^[^A-Za-z0-9]+|[.,;:!?*~|)\\]}]+$");

  /** What may be left of a link without a scheme in the same word. */
  private static final Pattern OPENING = Pattern.compile("[(\\[{*:,;|!]*");

  /**
   * What left of a link without a scheme makes the host a longer one: letters that have case
   * (Latin, Cyrillic, Greek, full-width), digits, and the characters that browsers read as {@code @
   * / .}. Ideographs are words beside the link. After one of them {@code 。} ends a sentence; after
   * ASCII it is a dot.
   */
  private static final Pattern HOST_GOES_ON =
      Pattern.compile("(?:[\\p{Lu}\\p{Ll}\\p{Lt}\\p{Lm}\\p{N}＠／＼．｡]|[!-~]。)$");

  private ShareLinkParser() {}

  /** The first link in the text that is one of Xiaohongshu's; empty if there is none. */
  static Optional<ParsedLink> parse(@Nullable String text) {
    if (text == null || text.length() > MOST_CHARS || CONTROL.matcher(text).find()) {
      return Optional.empty();
    }
    // Chats make Markdown of links: [https://…](https://…)
    String pasted = text.replace("](", "] (");
    return WORD.matcher(pasted).results().flatMap(word -> link(pasted, word).stream()).findFirst();
  }

  private static Optional<ParsedLink> link(String text, MatchResult word) {
    String address = AROUND.matcher(word.group()).replaceAll("");
    return AddressParser.parse(address, beginsHost(text, word, address));
  }

  /** Whether a host can begin where the address begins. */
  private static boolean beginsHost(String text, MatchResult word, String address) {
    String opening = word.group().substring(0, word.group().indexOf(address));
    String before = text.substring(Math.max(0, word.start() - 2), word.start());
    return OPENING.matcher(opening).matches() && !HOST_GOES_ON.matcher(before).find();
  }
}
