package io.github.xhsgraphql.json;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A count as upstream displays it. It is exact in the App series. In Web V3 it is often rounded
 * ("1.2万", "1千+") or a lower bound ("10+"). Accounts that are set to English get "51.7k" and "3.4M"
 * (docs/upstream.md 2.5).
 */
public record Count(long value, boolean approximate) {

  private static final Pattern SHAPE =
      Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*([千k万萬wm亿億b]?)\\s*(\\+?)", Pattern.CASE_INSENSITIVE);

  private static final BigDecimal MAX = BigDecimal.valueOf(Long.MAX_VALUE);

  /**
   * Parses a count. Returns null if the text isn't a count: empty, negative, or a placeholder such
   * as 赞.
   */
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

  /**
   * Returns whether the text consists of digits and fits in a long. Nearly all counts of the App
   * series do, so this check avoids the slower pattern.
   */
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
    return switch (suffix.toLowerCase(Locale.ROOT)) {
      case "千", "k" -> BigDecimal.valueOf(1_000);
      case "万", "萬", "w" -> BigDecimal.valueOf(10_000);
      case "m" -> BigDecimal.valueOf(1_000_000);
      case "亿", "億" -> BigDecimal.valueOf(100_000_000);
      case "b" -> BigDecimal.valueOf(1_000_000_000);
      default -> BigDecimal.ONE;
    };
  }

  /** Returns the number of a count; null if the count is null. */
  public static @Nullable Long toLong(@Nullable Count count) {
    return count == null ? null : (Long) count.value();
  }

  /** Returns whether any of the counts is rounded. Ignores nulls. */
  public static boolean anyApproximate(@Nullable Count... counts) {
    for (Count count : counts) {
      if (count != null && count.approximate()) {
        return true;
      }
    }
    return false;
  }
}
