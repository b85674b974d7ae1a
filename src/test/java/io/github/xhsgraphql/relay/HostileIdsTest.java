package io.github.xhsgraphql.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Series;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests that a million forged cursors and IDs are rejected, each with the usual error. */
class HostileIdsTest {

  private static final int MUTATIONS = 500_000;
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/ .%\u0000\r\n٣字\uD83D";

  private static final List<String> CURSORS =
      List.of(
          cursor(Series.APP_V2, Map.of("cursor", "{\"a\":1}", "index", "2"), Set.of(1, -2, 3)),
          cursor(Series.WEB_V3, Map.of(), Set.of()));

  private static final List<String> IDS =
      List.of(
          GlobalId.of("Note", "68a1f0c2000000000100a001"),
          GlobalId.of("Comment", "68a1f0c2000000000100a001", "68a1f0c3000000000100b002"));

  private static String cursor(Series series, Map<String, String> values, Set<Integer> seen) {
    Position page = new Position(series, values);
    VisitedPages visited = VisitedPages.NONE.plus(page, 11);
    WalkHistory history = new WalkHistory(7, -5, seen, visited);
    return new Cursor(42L, page, 3, "68a1f0c2000000000100a001", history).encode();
  }

  @Test
  void forgedCursorsAreNone() {
    Random random = new Random(20261125);
    for (int i = 0; i < MUTATIONS; i++) {
      String forged = mutate(CURSORS.get(i % CURSORS.size()), random);
      Optional<Cursor> read = Cursor.decode(forged);
      if (read.isPresent()) {
        // The mutation may have changed nothing.
        assertThat(CURSORS).contains(forged);
      }
    }
  }

  @Test
  void forgedIdsAreRejectedOrOtherIds() {
    Random random = new Random(20261125);
    for (int i = 0; i < MUTATIONS; i++) {
      String forged = mutate(IDS.get(i % IDS.size()), random);
      GlobalId.parse(forged)
          .ifPresent(
              id -> {
                // IDs aren't signed. An ID that is written back unchanged could be a real one.
                assertThat(GlobalId.of(id.type(), id.parts().toArray(String[]::new)))
                    .isEqualTo(forged);
                assertThat(id.parts()).allMatch(part -> part.matches("[0-9a-f]{24}"));
              });
    }
  }

  /** Replaces, adds, removes, duplicates or moves one to three characters. */
  private static String mutate(String good, Random random) {
    StringBuilder text = new StringBuilder(good);
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      int at = random.nextInt(text.length());
      char character = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
      switch (random.nextInt(6)) {
        case 0 -> text.setCharAt(at, character);
        case 1 -> text.insert(at, character);
        case 2 -> text.delete(at, Math.min(text.length() - 1, at + 1 + random.nextInt(4)));
        case 3 -> text.append(text.substring(at));
        case 4 -> text.setLength(Math.max(1, at));
        default -> text.setCharAt(at, (char) (text.charAt(at) ^ (1 << random.nextInt(16))));
      }
      if (text.length() == 0) {
        text.append(character);
      }
    }
    return text.toString();
  }
}
