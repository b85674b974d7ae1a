package io.github.xhsgraphql.json;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A count as upstream shows it: exact in the APP series, in Web V3 often rounded ("1.2万", "1千+") or
 * a lower bound ("10+"). Rules: upstream/notes-users-topics.md §5.
 */
public record Count(long value, boolean approximate) {

  private static final Pattern SHAPE =
      Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*([千kK万wW亿]?)\\s*(\\+?)");

  private static final BigDecimal MAX = BigDecimal.valueOf(Long.MAX_VALUE);

  /** Null where the text is no count: empty, negative, or a placeholder word such as 赞. */
  public static @Nullable Count parse(@Nullable String text) {
    if (text == null) {
      return null;
    }
    if (isPlain(text)) {
      return new Count(Long.parseLong(text), false);
    }
    Matcher matcher = SHAPE.matcher(text.replace(",", "").strip());
    if (!matcher.matches() || matcher.group(1).length() > 24) {
      return null;
    }
    BigDecimal number = new BigDecimal(matcher.group(1)).multiply(unit(matcher.group(2)));
    if (number.compareTo(MAX) > 0) {
      return null;
    }
    boolean rounded = !matcher.group(2).isEmpty() || !matcher.group(3).isEmpty();
    return new Count(number.longValue(), rounded);
  }

  /** Whether these are digits that fit a long, as nearly all counts of the APP series are. */
  private static boolean isPlain(String text) {
    if (text.isEmpty() || text.length() > 18) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static BigDecimal unit(String suffix) {
    return switch (suffix) {
      case "千", "k", "K" -> BigDecimal.valueOf(1_000);
      case "万", "w", "W" -> BigDecimal.valueOf(10_000);
      case "亿" -> BigDecimal.valueOf(100_000_000);
      default -> BigDecimal.ONE;
    };
  }

  /** The number of a count that may be missing. */
  public static @Nullable Long value(@Nullable Count count) {
    return count == null ? null : (Long) count.value();
  }

  /** Whether any of the counts that are there is rounded. */
  public static boolean anyApproximate(@Nullable Count... counts) {
    for (Count count : counts) {
      if (count != null && count.approximate()) {
        return true;
      }
    }
    return false;
  }
}
