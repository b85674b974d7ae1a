package io.github.xhsgraphql.graphql;

import io.github.xhsgraphql.model.XhsId;
import java.util.Locale;

/** Checks Xiaohongshu's IDs before they cost a call: TikHub bills calls with wrong IDs too. */
public final class Ids {

  private Ids() {}

  /**
   * An ID as a client gave it, in upstream's spelling.
   *
   * @throws ApiException BAD_USER_INPUT if it isn't one
   */
  public static String required(String argument, String id) {
    String plain = id.strip().toLowerCase(Locale.ROOT);
    if (!XhsId.isValid(plain)) {
      throw ApiException.badInput(argument, "`" + argument + "` must be 24 hex digits.");
    }
    return plain;
  }
}
