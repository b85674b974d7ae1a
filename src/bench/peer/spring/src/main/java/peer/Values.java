package peer;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

final class Values {

  private Values() {}

  /** Returns the text, or null if it is blank. */
  static String filled(String text) {
    return text == null || text.isBlank() ? null : text;
  }

  static String firstFilled(String... texts) {
    for (String text : texts) {
      if (filled(text) != null) {
        return text;
      }
    }
    return null;
  }

  static String https(String url) {
    return url != null && url.startsWith("http://") ? "https://" + url.substring(7) : url;
  }

  static String globalId(String type, String... parts) {
    return base64(type + ":" + String.join(":", parts));
  }

  static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the ID in a cursor, or null without a cursor. */
  static String after(String cursor) {
    return cursor == null
        ? null
        : new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
  }
}
