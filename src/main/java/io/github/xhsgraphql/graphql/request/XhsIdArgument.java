package io.github.xhsgraphql.graphql.request;

import io.github.xhsgraphql.graphql.error.ApiException;
import io.github.xhsgraphql.model.XhsId;
import java.util.Locale;

/**
 * Validates Xiaohongshu's IDs before they cause a call, because TikHub bills calls with wrong IDs
 * too.
 */
public final class XhsIdArgument {

  private XhsIdArgument() {}

  /**
   * Returns an ID from a client in upstream's spelling: stripped and in lower case.
   *
   * @throws ApiException BAD_USER_INPUT if it isn't an ID
   */
  public static String required(String argument, String id) {
    String plain = id.strip().toLowerCase(Locale.ROOT);
    if (!XhsId.isValid(plain)) {
      throw ApiException.badInput(argument, "`" + argument + "` must be 24 hex digits.");
    }
    return plain;
  }
}
