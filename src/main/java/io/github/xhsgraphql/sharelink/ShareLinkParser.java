package io.github.xhsgraphql.sharelink;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the link in pasted text: a link alone, or the whole share text that the app copies.
 *
 * <p>The parser splits the text into words, and passes each word to {@link AddressParser}. A word
 * ends at white space, at a quote and at any character outside ASCII, because share texts put links
 * directly beside Chinese words and full-width punctuation.
 */
final class ShareLinkParser {

  private static final int MAX_CHARS = 2_000;

  /**
   * Control characters that make a text invalid. Line breaks and tabs are allowed: they separate
   * words, because people paste several lines.
   */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\r\\n\\t]]");

  private static final Pattern WORD = Pattern.compile("[!-~&&[^\"'<>`]]+");

  /** Characters to remove around a link, such as brackets and the punctuation of the sentence. */
  private static final Pattern SURROUNDING_PUNCTUATION =
      Pattern.compile("^[^A-Za-z0-9]+|[.,;:!?*~|)\\]}]+$");

  /** The characters that may precede a link without a scheme in the same word. */
  private static final Pattern OPENING = Pattern.compile("[(\\[{*:,;|!]*");

  /**
   * Matches text that ends inside a host name. If a link without a scheme follows directly, it is
   * part of a longer host name. Such text ends with a letter that has case (Latin, Cyrillic, Greek,
   * full-width), a digit, or a character that browsers read as {@code @ / .}. Ideographs don't
   * match: they are words beside the link. After an ideograph, {@code 。} ends a sentence. After
   * ASCII, it is a dot.
   */
  private static final Pattern ENDS_INSIDE_HOST_NAME =
      Pattern.compile("(?:[\\p{Lu}\\p{Ll}\\p{Lt}\\p{Lm}\\p{N}＠／＼．｡]|[!-~]。)$");

  private ShareLinkParser() {}

  /** Returns the first link in the text that is one of Xiaohongshu's. Empty if there is none. */
  static Optional<ParsedLink> parse(@Nullable String text) {
    if (text == null || text.length() > MAX_CHARS || CONTROL.matcher(text).find()) {
      return Optional.empty();
    }
    // Chats turn links into Markdown: [https://…](https://…)
    String pasted = text.replace("](", "] (");
    return WORD.matcher(pasted).results().flatMap(word -> link(pasted, word).stream()).findFirst();
  }

  private static Optional<ParsedLink> link(String text, MatchResult word) {
    String address = SURROUNDING_PUNCTUATION.matcher(word.group()).replaceAll("");
    return AddressParser.parse(address, beginsHost(text, word, address));
  }

  /** Returns whether a host name can begin where the address begins. */
  private static boolean beginsHost(String text, MatchResult word, String address) {
    String opening = word.group().substring(0, word.group().indexOf(address));
    String before = text.substring(Math.max(0, word.start() - 2), word.start());
    return OPENING.matcher(opening).matches() && !ENDS_INSIDE_HOST_NAME.matcher(before).find();
  }
}
