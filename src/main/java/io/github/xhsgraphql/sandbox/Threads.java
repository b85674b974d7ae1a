package io.github.xhsgraphql.sandbox;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invents the comments and replies of a note. */
final class Threads {

  private static final int MAX_REPLIES = 30;

  private final List<Person> people;

  Threads(List<Person> people) {
    this.people = people;
  }

  /**
   * Returns the comments of a note in the default order: a pinned comment first, if there is one,
   * then the others in no particular order.
   */
  List<Remark> under(String noteId, Person author, long published) {
    Dice dice = new Dice("thread", noteId);
    int size =
        switch (noteId) {
          case Known.IMAGE_NOTE -> 200;
          case Known.VIDEO_NOTE -> 50;
          case Known.QUIET_NOTE -> 0;
          case Known.SMALL_NOTE -> 3;
          default -> dice.between(0, 12);
        };
    boolean pins = size >= 3 && (size >= 50 || dice.oneIn(3));
    List<Remark> thread = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      boolean byAuthor = (i == 0 && pins) || dice.oneIn(15);
      Remark remark =
          remark(dice, i, byAuthor ? author : stranger(dice, author), author, published);
      int replies = noteId.equals(Known.IMAGE_NOTE) && i == 1 ? MAX_REPLIES : replies(dice, i);
      thread.add(
          new Remark(
              remark.id(),
              remark.writer(),
              i == 0 && pins ? Themes.PINNED : remark.text(),
              remark.seconds(),
              remark.likes(),
              remark.place(),
              byAuthor,
              i == 0 && pins,
              remark.likedByAuthor(),
              remark.pictures(),
              null,
              replies(dice, remark, author, replies)));
    }
    return List.copyOf(thread);
  }

  private static int replies(Dice dice, int i) {
    return i % 3 == 1 ? dice.between(1, 4) : i % 17 == 9 ? dice.between(8, 21) : 0;
  }

  private Person stranger(Dice dice, Person author) {
    Person person = dice.of(people);
    return person.equals(author)
        ? people.get((people.indexOf(author) + 1) % people.size())
        : person;
  }

  private static Remark remark(Dice dice, int i, Person writer, Person author, long published) {
    long seconds = published + dice.between(60, 40 * 86_400);
    boolean onlyPicture = i % 10 == 7;
    List<Picture> pictures = onlyPicture || i % 23 == 5 ? List.of(picture(dice)) : List.of();
    return new Remark(
        dice.idAt(seconds),
        writer,
        onlyPicture ? "" : dice.of(Themes.REMARKS),
        seconds,
        dice.count(i % 12 == 2 ? 15 : 7),
        dice.oneIn(8) ? null : dice.of(List.of(Place.values())),
        writer.equals(author),
        false,
        dice.oneIn(10),
        pictures,
        null,
        List.of());
  }

  private static Picture picture(Dice dice) {
    return new Picture("comment/1040g2h0" + dice.hex(24), 1280, 960, false);
  }

  private List<Remark> replies(Dice dice, Remark parent, Person author, int size) {
    List<Remark> replies = new ArrayList<>(size);
    long seconds = parent.seconds();
    for (int i = 0; i < size; i++) {
      seconds += dice.between(30, 3_600);
      boolean byAuthor = dice.oneIn(3);
      @Nullable Remark target = i % 3 == 2 ? replies.get(i - 1) : parent;
      String id = dice.idAt(seconds);
      replies.add(
          new Remark(
              id,
              byAuthor ? author : stranger(dice, author),
              dice.of(Themes.REPLIES),
              seconds,
              dice.count(6),
              dice.oneIn(8) ? null : dice.of(List.of(Place.values())),
              byAuthor,
              false,
              dice.oneIn(12),
              i % 5 == 0 ? List.of(picture(new Dice("reply's picture", id))) : List.of(),
              target,
              List.of()));
    }
    return List.copyOf(replies);
  }
}
