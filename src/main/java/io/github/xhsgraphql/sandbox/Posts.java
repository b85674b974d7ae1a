package io.github.xhsgraphql.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Invents 300 notes. The number of a note determines its special features. */
final class Posts {

  private static final int FIRST_DAY = 1735689600; // 2025-01-01
  private static final int LAST_DAY = 1784505600; // 2026-07-20, so that comments precede World.NOW

  private final Threads threads;
  private int made;
  private int filmed;

  Posts(Threads threads) {
    this.threads = threads;
  }

  List<Post> invent(List<Person> people) {
    List<Post> posts = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      for (int nth = 0; nth < People.NOTES.get(i); nth++) {
        posts.add(post(people.get(i), i, nth));
      }
    }
    return List.copyOf(posts);
  }

  private Post post(Person author, int whose, int nth) {
    int n = made++;
    Dice dice = new Dice("note", author.id(), Integer.toString(nth));
    String named = named(whose, nth);
    String id = named != null ? named : dice.idAt(dice.between(FIRST_DAY, LAST_DAY));
    long published = Long.parseLong(id.substring(0, 8), 16);
    boolean video = named == null ? n % 4 == 3 : id.equals(Known.VIDEO_NOTE);
    Themes.Theme theme = dice.of(Themes.ALL);
    List<Topic> topics = topics(dice, theme.topic());
    boolean untitled = named == null && n % 9 == 4;
    boolean edited = id.equals(Known.IMAGE_NOTE) || n % 5 == 2;
    int likes = n % 10 == 0 ? dice.between(10_000, 300_000) : dice.count(13);
    return new Post(
        id,
        author,
        untitled ? "" : dice.of(theme.titles()).formatted(dice.of(List.of(Place.values())).city),
        text(dice, theme, topics, n % 3 == 0),
        published,
        edited ? published + dice.between(3_600, 30 * 86_400) : 0,
        n % 7 == 5 ? null : dice.of(List.of(Place.values())),
        likes,
        likes * dice.between(5, 60) / 100,
        likes * dice.between(1, 15) / 100,
        nth == 0 && People.NOTES.get(whose) >= 5,
        pictures(dice, id, video ? 1 : pictureCount(id, n), n % 11 == 6 && !video),
        video ? Films.invent(dice, id.equals(Known.VIDEO_NOTE) ? 0 : filmed++) : null,
        topics,
        Tokens.of("AB", id),
        new Dice("short link", id).letters(11),
        threads.under(id, author, published));
  }

  private static @Nullable String named(int whose, int nth) {
    if (whose == 0 && nth == 0) {
      return Known.IMAGE_NOTE;
    }
    if (whose == 0 && nth == 1) {
      return Known.FLAKY_NOTE;
    }
    if (nth > 0) {
      return null;
    }
    return switch (whose) {
      case 6 -> Known.VIDEO_NOTE;
      case 7 -> Known.QUIET_NOTE;
      case 8 -> Known.SMALL_NOTE;
      default -> null;
    };
  }

  private static int pictureCount(String id, int n) {
    return id.equals(Known.IMAGE_NOTE) ? 9 : 1 + n * 5 % 9;
  }

  private static List<Picture> pictures(Dice dice, String id, int count, boolean live) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new Picture(
                    (id.endsWith("8") ? "notes_pre_post/" : "") + "1040g008" + dice.hex(32),
                    1200,
                    dice.of(List.of(900, 1200, 1600)),
                    live && i == 0))
        .toList();
  }

  private static List<Topic> topics(Dice dice, Topic main) {
    Topic other = dice.of(Themes.ALL).topic();
    return other.equals(main) || dice.oneIn(3) ? List.of(main) : List.of(main, other);
  }

  private static String text(Dice dice, Themes.Theme theme, List<Topic> topics, boolean longText) {
    StringBuilder text = new StringBuilder();
    List<String> sentences = theme.sentences();
    int paragraphs = longText ? 3 : 1;
    for (int i = 0; i < paragraphs; i++) {
      text.append(i == 0 ? "" : "\n\t\n").append(sentences.get(i % sentences.size()));
      text.append(dice.of(Themes.ALL).sentences().get((i + 1) % 3));
    }
    text.append(dice.of(List.of("[笑哭R]", "[哭惹R]", "🌿", ""))).append('\n');
    topics.forEach(topic -> text.append(topic.mark()).append(' '));
    return text.toString().stripTrailing();
  }
}
