package io.github.xhsgraphql.sandbox;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The invented world that all series tell of: 30 people, 300 notes, 15 topics, thousands of
 * comments. It is the same at every start and doesn't know what time it is.
 */
final class World {

  /** The moment at which the world stands still. */
  static final Instant NOW = Instant.parse("2026-09-01T00:00:00Z");

  private final List<Person> people = People.invent();
  private final List<Post> posts = new Posts(new Threads(people)).invent(people);
  private final Map<String, Person> personById =
      people.stream().collect(Collectors.toMap(Person::id, Function.identity()));
  private final Map<String, Post> postById =
      posts.stream().collect(Collectors.toMap(Post::id, Function.identity()));
  private final Map<String, List<Post>> postsByAuthor =
      posts.stream()
          .sorted(
              Comparator.comparing((Post post) -> !post.pinned())
                  .thenComparing(Comparator.comparingLong(Post::published).reversed()))
          .collect(Collectors.groupingBy(post -> post.author().id()));

  List<Person> people() {
    return people;
  }

  List<Post> posts() {
    return posts;
  }

  Optional<Person> person(String id) {
    return Optional.ofNullable(personById.get(id));
  }

  Optional<Post> post(String id) {
    return Optional.ofNullable(postById.get(id));
  }

  Optional<Topic> topic(String pageId) {
    return topics().stream().filter(topic -> topic.pageId().equals(pageId)).findFirst();
  }

  List<Topic> topics() {
    return Themes.ALL.stream().map(Themes.Theme::topic).toList();
  }

  /** Somebody's notes as every series lists them: pinned ones first, then the newest. */
  List<Post> postsOf(Person person) {
    return postsByAuthor.getOrDefault(person.id(), List.of());
  }

  /** The notes with a topic, newest first. */
  List<Post> postsAbout(Topic topic) {
    return posts.stream()
        .filter(post -> post.topics().contains(topic))
        .sorted(Comparator.comparingLong(Post::published).reversed())
        .toList();
  }

  /** What somebody collected, in the order of collecting: other people's notes, up to 45. */
  List<Post> favoritesOf(Person person) {
    if (person.id().equals(Known.QUIET_USER)) {
      return List.of();
    }
    int step = 5 + person.redId().length() % 3;
    return IntStream.iterate(people.indexOf(person) % step, i -> i < posts.size(), i -> i + step)
        .mapToObj(posts::get)
        .filter(post -> !post.author().equals(person))
        .limit(45)
        .toList();
  }

  /** A comment of a note with its replies. */
  Optional<Remark> remark(Post post, String commentId) {
    return post.thread().stream().filter(remark -> remark.id().equals(commentId)).findFirst();
  }

  /** The likes of all of somebody's notes. */
  int likesOf(Person person) {
    return postsOf(person).stream().mapToInt(Post::likes).sum();
  }

  /** How often somebody's notes were collected. */
  int collectsOf(Person person) {
    return postsOf(person).stream().mapToInt(Post::collects).sum();
  }
}
