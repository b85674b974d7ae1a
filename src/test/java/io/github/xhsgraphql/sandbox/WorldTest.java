package io.github.xhsgraphql.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorldTest {

  private final World world = new World();

  @Test
  void everyStartInventsTheSame() {
    World again = new World();

    assertThat(again.people()).isEqualTo(world.people());
    assertThat(again.posts()).isEqualTo(world.posts());
  }

  @Test
  void hasWhatItPromises() {
    assertThat(world.people()).hasSize(30);
    assertThat(world.posts()).hasSize(300);
    assertThat(world.topics()).hasSize(15).allMatch(topic -> !topic.id().equals(topic.pageId()));
    assertThat(thread(Known.IMAGE_NOTE)).hasSize(200);
    assertThat(thread(Known.VIDEO_NOTE)).hasSize(50);
    assertThat(thread(Known.SMALL_NOTE)).hasSize(3);
    assertThat(thread(Known.QUIET_NOTE)).isEmpty();
    assertThat(thread(Known.IMAGE_NOTE).get(1).replies()).hasSize(30);
    assertThat(postsOf(Known.BUSY_USER)).hasSize(60).contains(post(Known.IMAGE_NOTE));
    assertThat(postsOf(Known.QUIET_USER)).isEmpty();
    assertThat(world.post(Known.DELETED_NOTE)).isEmpty();
    assertThat(world.person(Known.GONE_USER)).isEmpty();
  }

  @Test
  void everyIdIsWellFormedAndThereOnce() {
    List<String> ids = new ArrayList<>();
    world.people().forEach(person -> ids.add(person.id()));
    world.topics().forEach(topic -> ids.addAll(List.of(topic.id(), topic.pageId())));
    for (Post post : world.posts()) {
      ids.add(post.id());
      remarks(post).forEach(remark -> ids.add(remark.id()));
    }

    assertThat(ids).allMatch(id -> id.matches("[0-9a-f]{24}"));
    assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
  }

  @Test
  void aNotesIdHoldsItsTime() {
    assertThat(world.posts())
        .allMatch(post -> Long.parseLong(post.id().substring(0, 8), 16) == post.published())
        .allMatch(post -> post.published() < World.NOW.getEpochSecond())
        .allMatch(post -> remarks(post).allMatch(remark -> remark.seconds() > post.published()));
  }

  @Test
  void everyFeatureOccurs() {
    List<Predicate<Post>> features =
        List.of(
            post -> post.title().isEmpty(),
            post -> post.text().codePointCount(0, post.text().length()) > 100,
            post -> post.text().matches("(?s).*\\[\\S+R].*"),
            post -> post.edited() == 0,
            post -> post.edited() > post.published(),
            Post::pinned,
            post -> post.place() == null,
            post -> post.pictures().size() == 1 && post.film() == null,
            post -> post.pictures().size() == 9,
            post -> post.pictures().get(0).live(),
            post -> post.likes() >= 10_000,
            post -> post.film() != null && post.film().h264().isEmpty(),
            post -> post.film() != null && !post.film().av1().isEmpty(),
            post -> post.film() != null && post.film().subtitles().isEmpty(),
            post -> post.film() != null && post.film().subtitles().size() == 3,
            has(Remark::pinned),
            has(Remark::byAuthor),
            has(Remark::likedByAuthor),
            has(remark -> remark.text().isEmpty() && !remark.pictures().isEmpty()),
            has(remark -> remark.target() != null && remark.target().target() != null));

    for (int i = 0; i < features.size(); i++) {
      assertThat(world.posts()).as("feature %d", i).anyMatch(features.get(i));
    }
    assertThat(world.posts().stream().filter(post -> post.film() != null).count())
        .isBetween(60L, 80L);
    assertThat(world.people()).extracting(Person::verification).contains(0, 1, 2);
    assertThat(world.people()).anyMatch(person -> person.redId().matches(".*[a-z].*"));
  }

  @Test
  void aboutHalfOfTheWritersAreMasked() {
    Post post = post(Known.IMAGE_NOTE);
    long masked =
        world.people().stream()
            .map(person -> AppCommentBodies.writerId(post, person))
            .filter(id -> id.matches("a[0-9a-f]{28}"))
            .count();

    assertThat(masked).isBetween(8L, 22L);
  }

  @Test
  void webCountsAreRounded() {
    assertThat(List.of(WebCounts.exact(517), WebCounts.exact(12_345), WebCounts.exact(20_000)))
        .containsExactly("517", "1.2万", "2万");
    assertThat(Stream.of(0, 7, 45, 600, 1_999, 34_000).map(WebCounts::lowerBound))
        .containsExactly("", "7", "10+", "100+", "1千+", "3万+");
  }

  private static Predicate<Post> has(Predicate<Remark> feature) {
    return post -> remarks(post).anyMatch(feature);
  }

  private static Stream<Remark> remarks(Post post) {
    return post.thread().stream()
        .flatMap(remark -> Stream.concat(Stream.of(remark), remark.replies().stream()));
  }

  private Post post(String id) {
    return world.post(id).orElseThrow();
  }

  private List<Remark> thread(String id) {
    return post(id).thread();
  }

  private List<Post> postsOf(String id) {
    return world.postsOf(world.person(id).orElseThrow());
  }
}
