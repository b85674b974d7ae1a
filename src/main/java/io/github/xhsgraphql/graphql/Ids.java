package io.github.xhsgraphql.graphql;

import java.util.Locale;
import java.util.regex.Pattern;

/** Checks Xiaohongshu's IDs before they cost a call: TikHub bills bad ones too (facts.md 39). */
public final class Ids {

  private static final Pattern XHS_ID = Pattern.compile("[0-9a-f]{24}");

  private Ids() {}

  /**
   * An ID as a client gave it, in upstream's spelling.
   *
   * @throws ApiException BAD_USER_INPUT if it can't be one
   */
  public static String required(String argument, String id) {
    String plain = id.strip().toLowerCase(Locale.ROOT);
    if (!isXhsId(plain)) {
      throw ApiException.badInput(argument, "`" + argument + "` must be 24 hex digits.");
    }
    return plain;
  }

  /** Whether this is an ID as Xiaohongshu gives to notes, users, comments and topics. */
  public static boolean isXhsId(String id) {
    return XHS_ID.matcher(id).matches();
  }
}
