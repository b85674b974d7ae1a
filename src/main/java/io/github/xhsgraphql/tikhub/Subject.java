package io.github.xhsgraphql.tikhub;

import org.jspecify.annotations.Nullable;

/**
 * The thing that a request is about. All pages of a list have the same subject: the owner of the
 * list.
 *
 * @param id the ID, share link or keyword that identifies the thing. The gateway only compares it,
 *     and never shows it.
 */
public record Subject(Kind kind, String id) {

  /** The unknown subject. All requests without a known subject share it. */
  public static final Subject UNKNOWN = new Subject(Kind.THING, "");

  /**
   * Returns the subject of a request by ID or by link.
   *
   * @param kind the kind of thing that the ID identifies
   * @param id null if the request has no ID
   * @param link null if the request has no share link; ignored if there is an ID
   */
  public static Subject of(Kind kind, @Nullable String id, @Nullable String link) {
    if (id != null) {
      return new Subject(kind, id);
    }
    return link == null ? UNKNOWN : new Subject(Kind.LINK, link);
  }

  /** The kinds of subjects. Most belong to an owner: the note of a closed account is gone, too. */
  public enum Kind {
    /** Anything that Xiaohongshu can hide or remove. */
    THING(null),
    USER(THING),
    TOPIC(THING),
    NOTE(USER),
    COMMENT(NOTE),
    /** A share link, which can lead to a thing of any kind, or nowhere. */
    LINK(null),
    /** A search. It has a keyword and no object, so upstream can't report the object as missing. */
    SEARCH(null);

    private final @Nullable Kind owner;

    Kind(@Nullable Kind owner) {
      this.owner = owner;
    }

    /** Returns whether a reason that is valid for {@code other} can be valid for this kind. */
    boolean mayBe(Kind other) {
      return this == THING || this == LINK || isWithin(other);
    }

    /** Returns whether this kind is {@code other}, or belongs to it directly or indirectly. */
    boolean isWithin(Kind other) {
      return this == other || (owner != null && owner.isWithin(other));
    }
  }
}
