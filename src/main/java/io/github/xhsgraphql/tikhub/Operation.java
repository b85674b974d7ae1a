package io.github.xhsgraphql.tikhub;

/** What upstream can be asked for: the rows of DESIGN §2. */
public enum Operation {
  IMAGE_NOTE("imageNote", "notes", Kind.NOTE),
  VIDEO_NOTE("videoNote", "play URLs of videos", Kind.NOTE),
  USER("user", "profiles", Kind.USER),
  POSTED_NOTES("postedNotes", "posted notes", Kind.LIST),
  FAVED_NOTES("favedNotes", "faved notes", Kind.LIST),
  COMMENTS("comments", "comments", Kind.COMMENTS),
  REPLIES("replies", "replies", Kind.COMMENTS),
  SEARCH_NOTES("searchNotes", "note search", Kind.SEARCH),
  SEARCH_USERS("searchUsers", "user search", Kind.SEARCH),
  TOPIC("topic", "topic details", Kind.TOPIC),
  TOPIC_NOTES("topicNotes", "topic lists", Kind.LIST),
  PROFILE_LINK("profileLink", "profile links", Kind.USER);

  /** Kinds of things that stay true for about the same time. */
  public enum Kind {
    NOTE,
    USER,
    TOPIC,
    LIST,
    COMMENTS,
    SEARCH
  }

  private final String label;
  private final String words;
  private final Kind kind;

  Operation(String label, String words, Kind kind) {
    this.label = label;
    this.words = words;
    this.kind = kind;
  }

  /** The name in ledgers, errors, metrics, and in the names of circuits. */
  public String label() {
    return label;
  }

  /** What it is in plain words, after which errors say that a series has none of it. */
  public String words() {
    return words;
  }

  public Kind kind() {
    return kind;
  }
}
