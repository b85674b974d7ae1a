package io.github.xhsgraphql.tikhub;

import org.jspecify.annotations.Nullable;

/**
 * What a request asks about. All pages of one list have the same subject: the thing that owns the
 * list.
 *
 * @param id the ID, share link or keyword that names it; only compared, never shown
 */
public record Subject(Kind kind, String id) {

  /** A subject that isn't known. All requests without a known subject count as one. */
  public static final Subject UNKNOWN = new Subject(Kind.THING, "");

  /**
   * The subject of a request by ID or by link.
   *
   * @param kind what the ID is of
   */
  public static Subject of(Kind kind, @Nullable String id, @Nullable String link) {
    if (id != null) {
      return new Subject(kind, id);
    }
    return link == null ? UNKNOWN : new Subject(Kind.LINK, link);
  }

  /** Kinds of subjects. Each belongs to its owner: a note of a closed account is gone as well. */
  public enum Kind {
    /** Anything that Xiaohongshu can hide or remove. */
    THING(null),
    USER(THING),
    TOPIC(THING),
    NOTE(USER),
    COMMENT(NOTE),
    /** A share link, which may lead to a thing of any kind, or nowhere. */
    LINK(null),
    /** A search has a keyword and no object, so nothing can be missing. */
    SEARCH(null);

    private final @Nullable Kind owner;

    Kind(@Nullable Kind owner) {
      this.owner = owner;
    }

    /** Whether a reason that holds for {@code other} can hold for this. */
    boolean mayBe(Kind other) {
      return this == THING || this == LINK || isWithin(other);
    }

    /** Whether this is {@code other}, or belongs to it directly or indirectly. */
    boolean isWithin(Kind other) {
      return this == other || (owner != null && owner.isWithin(other));
    }
  }
}
