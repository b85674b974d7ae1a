package io.github.xhsgraphql.sandbox;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Searches the invented notes and people. Like upstream, it ignores unknown filters and uses the
 * default order for unknown orders (docs/upstream.md 1.9).
 */
final class NoteSearch {

  /** The maximum age of a note in days, by the names of upstream's filter. */
  private static final Map<String, Integer> DAYS = Map.of("一天内", 1, "一周内", 7, "半年内", 183);

  private final World world;

  NoteSearch(World world) {
    this.world = world;
  }

  List<Post> posts(String keyword, String sort, String kind, String within) {
    return sorted(sort).stream()
        .filter(post -> contains(post.title() + post.text(), keyword))
        .filter(ofKind(kind))
        .filter(post -> !DAYS.containsKey(within) || ageInDays(post) <= DAYS.get(within))
        .toList();
  }

  List<Person> people(String keyword) {
    return world.people().stream()
        .filter(
            person ->
                contains(person.nickname() + person.about() + person.redId(), keyword)
                    || world.postsOf(person).stream()
                        .anyMatch(post -> contains(post.title(), keyword)))
        .toList();
  }

  private List<Post> sorted(String sort) {
    Comparator<Post> least =
        switch (sort) {
          case "time_descending" -> Comparator.comparingLong(Post::published);
          case "popularity_descending" -> Comparator.comparingInt(Post::likes);
          case "comment_descending" -> Comparator.comparingInt(Post::comments);
          case "collect_descending" -> Comparator.comparingInt(Post::collects);
          default -> Comparator.comparing(post -> post.id().substring(16));
        };
    return world.posts().stream().sorted(least.thenComparing(Post::id).reversed()).toList();
  }

  private static Predicate<Post> ofKind(String kind) {
    return switch (kind) {
      case "视频笔记", "2" -> post -> post.film() != null;
      case "普通笔记", "1" -> post -> post.film() == null;
      case "直播笔记" -> post -> false;
      default -> post -> true;
    };
  }

  private static long ageInDays(Post post) {
    return (World.NOW.getEpochSecond() - post.published()) / 86_400;
  }

  private static boolean contains(String text, String keyword) {
    return text.toLowerCase(Locale.ROOT).contains(keyword.strip().toLowerCase(Locale.ROOT));
  }
}
