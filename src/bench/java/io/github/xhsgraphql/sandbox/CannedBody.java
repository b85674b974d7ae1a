package io.github.xhsgraphql.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A body that can be sent with any ID.
 *
 * @param parameter the request parameter with the ID
 * @param own the positions of the ID in the body
 * @param others the positions of other IDs, such as those of the notes in a list
 */
record CannedBody(
    String parameter, int status, byte[] bytes, List<Integer> own, List<Integer> others) {

  private static final Pattern ID = Pattern.compile("(?<![0-9a-f])[0-9a-f]{24}(?![0-9a-f])");

  /** The position of the zeros in an ID, after the time that readers take from it. */
  private static final int MIDDLE = 8;

  private static final int SEED_CHARS = 8;

  static CannedBody of(String parameter, String id, int status, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    List<Integer> own = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    Matcher ids = ID.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
    while (ids.find()) {
      (ids.group().equals(id) ? own : others).add(ids.start());
    }
    return new CannedBody(parameter, status, bytes, own, others);
  }

  /** Returns whether the first ID is the second one as it is written in another body. */
  static boolean isOther(String id, String canned) {
    int end = MIDDLE + SEED_CHARS;
    return id.startsWith(canned.substring(0, MIDDLE)) && id.endsWith(canned.substring(end));
  }

  /** Returns the seed of the ID whose body contains this other one. */
  static int seed(String other) {
    return Integer.parseUnsignedInt(other.substring(MIDDLE, MIDDLE + SEED_CHARS), 16);
  }

  /** Returns the body with another ID, and with other IDs derived from it. */
  byte[] under(String id) {
    byte[] body = bytes.clone();
    byte[] key = id.getBytes(StandardCharsets.UTF_8);
    own.forEach(place -> System.arraycopy(key, 0, body, place, key.length));
    byte[] middle = "%08x".formatted(id.hashCode()).getBytes(StandardCharsets.US_ASCII);
    others.forEach(place -> System.arraycopy(middle, 0, body, place + MIDDLE, middle.length));
    return body;
  }
}
