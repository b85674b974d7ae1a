package io.github.xhsgraphql.relay;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Relay global ID: a type's name and Xiaohongshu's own IDs. Its encoded form is opaque to
 * clients.
 *
 * @param type the GraphQL type, such as {@code Note}
 * @param parts the IDs by which the object is fetched, each of 24 hex digits
 */
public record GlobalId(String type, List<String> parts) {

  private static final Pattern SHAPE = Pattern.compile("[A-Z][a-z]{1,15}(:[0-9a-f]{24}){1,3}");
  private static final int MAX_CHARS = 160;

  public GlobalId {
    parts = List.copyOf(parts);
  }

  /** Returns the opaque form. */
  public static String of(String type, String... parts) {
    String plain = type + ":" + String.join(":", parts);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /** Decodes the opaque form. Empty if this gateway didn't make it. */
  public static Optional<GlobalId> parse(String id) {
    if (id.length() > MAX_CHARS) {
      return Optional.empty();
    }
    try {
      String plain = new String(Base64.getUrlDecoder().decode(id), StandardCharsets.UTF_8);
      if (!SHAPE.matcher(plain).matches()) {
        return Optional.empty();
      }
      List<String> words = List.of(plain.split(":"));
      GlobalId read = new GlobalId(words.get(0), words.subList(1, words.size()));
      // Several Base64 texts decode to the same bytes. Only the one that of() returns is an ID.
      return of(read.type, read.parts.toArray(String[]::new)).equals(id)
          ? Optional.of(read)
          : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
