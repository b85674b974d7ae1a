package peer;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import peer.TikHubBodies.HashTag;
import peer.TikHubBodies.ListedNote;
import peer.TikHubBodies.NoteDetail;
import peer.TikHubBodies.Picture;

public record Note(
    String noteId,
    Kind kind,
    String title,
    String text,
    String excerpt,
    OffsetDateTime publishedAt,
    String ipLocation,
    long likeCount,
    long favoriteCount,
    long commentCount,
    long shareCount,
    List<Image> images,
    List<Tag> tags,
    User author) {

  public enum Kind {
    IMAGE,
    VIDEO;

    static Kind of(String type) {
      return "video".equals(type) ? VIDEO : IMAGE;
    }
  }

  public record Tag(String name) {}

  public record Image(String url, Integer width, Integer height) {

    static Image of(Picture picture) {
      String url = Values.firstFilled(picture.urlSizeLarge(), picture.original(), picture.url());
      return new Image(Values.https(url), picture.width(), picture.height());
    }
  }

  private static final int EXCERPT = 100;

  static Note of(NoteDetail note) {
    String text = Values.filled(note.desc());
    return new Note(
        note.id(),
        Kind.of(note.type()),
        Values.filled(note.title()),
        text,
        excerpt(text),
        time(note.time()),
        Values.filled(note.ipLocation()),
        note.likedCount(),
        note.collectedCount(),
        note.commentsCount(),
        note.sharedCount(),
        images(note.imagesList()),
        tags(note),
        User.of(note.user()));
  }

  static Note of(ListedNote note) {
    return new Note(
        note.id(),
        Kind.of(note.type()),
        Values.firstFilled(note.title(), note.displayTitle()),
        null,
        Values.filled(note.desc()),
        time(note.createTime()),
        Values.filled(note.ipLocation()),
        note.likes(),
        note.collectedCount(),
        note.commentsCount(),
        note.shareCount(),
        images(note.imagesList()),
        List.of(),
        User.of(note.user()));
  }

  public String id() {
    return Values.globalId("Note", noteId);
  }

  public Image cover() {
    return images.isEmpty() ? null : images.get(0);
  }

  static OffsetDateTime time(long seconds) {
    return Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC);
  }

  private static String excerpt(String text) {
    return text == null || text.codePointCount(0, text.length()) <= EXCERPT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, EXCERPT));
  }

  private static List<Image> images(List<Picture> pictures) {
    return pictures == null ? List.of() : pictures.stream().map(Image::of).toList();
  }

  /** Returns each name once. */
  private static List<Tag> tags(NoteDetail note) {
    return Stream.of(note.hashTag(), note.topics())
        .filter(list -> list != null)
        .flatMap(List::stream)
        .map(HashTag::name)
        .distinct()
        .map(Tag::new)
        .toList();
  }
}
