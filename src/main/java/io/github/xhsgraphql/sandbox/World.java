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
 * The invented data that all series share: 30 people, 300 notes, 15 topics, and thousands of
 * comments. It is the same at every start and doesn't depend on the current time.
 */
final class World {

  /** The fixed current time of the invented data. */
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

  /** Returns a user's notes in the order of every series: pinned ones first, then the newest. */
  List<Post> postsOf(Person person) {
    return postsByAuthor.getOrDefault(person.id(), List.of());
  }

  /** Returns the notes with a topic, newest first. */
  List<Post> postsAbout(Topic topic) {
    return posts.stream()
        .filter(post -> post.topics().contains(topic))
        .sorted(Comparator.comparingLong(Post::published).reversed())
        .toList();
  }

  /**
   * Returns a user's favorites in the order in which the user saved them: up to 45 notes of other
   * people.
   */
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

  /** Returns a comment of a note. Doesn't find replies. */
  Optional<Remark> remark(Post post, String commentId) {
    return post.thread().stream().filter(remark -> remark.id().equals(commentId)).findFirst();
  }

  /** Returns the number of likes of all notes of a user. */
  int likesOf(Person person) {
    return postsOf(person).stream().mapToInt(Post::likes).sum();
  }

  /** Returns the number of times that users saved the notes of a user as favorites. */
  int collectsOf(Person person) {
    return postsOf(person).stream().mapToInt(Post::collects).sum();
  }
}
