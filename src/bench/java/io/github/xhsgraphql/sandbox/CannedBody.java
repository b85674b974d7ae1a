package io.github.xhsgraphql.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A body that is sent under any ID.
 *
 * @param parameter the parameter of the request that holds the ID
 * @param own where the ID stands in it
 * @param others where other IDs stand in it, those of the notes of a list among them
 */
record CannedBody(
    String parameter, int status, byte[] bytes, List<Integer> own, List<Integer> others) {

  private static final Pattern ID = Pattern.compile("(?<![0-9a-f])[0-9a-f]{24}(?![0-9a-f])");

  /** Where in an ID its zeros stand, behind the time that readers take from it. */
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

  /** Whether the first ID is the second one as it stands in another's body. */
  static boolean isOther(String id, String canned) {
    int end = MIDDLE + SEED_CHARS;
    return id.startsWith(canned.substring(0, MIDDLE)) && id.endsWith(canned.substring(end));
  }

  /** The seed of the ID under whose body this other one stands. */
  static int seed(String other) {
    return Integer.parseUnsignedInt(other.substring(MIDDLE, MIDDLE + SEED_CHARS), 16);
  }

  /** The same under another ID, with other IDs in it as well. */
  byte[] under(String id) {
    byte[] body = bytes.clone();
    byte[] key = id.getBytes(StandardCharsets.UTF_8);
    own.forEach(place -> System.arraycopy(key, 0, body, place, key.length));
    byte[] middle = "%08x".formatted(id.hashCode()).getBytes(StandardCharsets.US_ASCII);
    others.forEach(place -> System.arraycopy(middle, 0, body, place + MIDDLE, middle.length));
    return body;
  }
}
