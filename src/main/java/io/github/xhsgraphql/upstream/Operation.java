package io.github.xhsgraphql.upstream;

/** What upstream can be asked for: the rows of DESIGN §2. */
public enum Operation {
  IMAGE_NOTE("imageNote", Kind.NOTE),
  VIDEO_NOTE("videoNote", Kind.NOTE),
  USER("user", Kind.USER),
  POSTED_NOTES("postedNotes", Kind.LIST),
  FAVED_NOTES("favedNotes", Kind.LIST),
  COMMENTS("comments", Kind.COMMENTS),
  REPLIES("replies", Kind.COMMENTS),
  SEARCH_NOTES("searchNotes", Kind.SEARCH),
  SEARCH_USERS("searchUsers", Kind.SEARCH),
  TOPIC("topic", Kind.TOPIC),
  TOPIC_NOTES("topicNotes", Kind.LIST),
  PROFILE_LINK("profileLink", Kind.USER);

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
  private final Kind kind;

  Operation(String label, Kind kind) {
    this.label = label;
    this.kind = kind;
  }

  /** The name in ledgers, errors, metrics, and in the names of circuits. */
  public String label() {
    return label;
  }

  public Kind kind() {
    return kind;
  }
}
