package io.github.xhsgraphql.sandbox;

/** The IDs that tests, documentation and the catalogue refer to by name. */
final class Known {

  /**
   * A pinned and edited image note with 9 pictures, by {@link #BUSY_USER}. It has 200 comments, and
   * the second one has 30 replies.
   */
  static final String IMAGE_NOTE = "69e0c5a0000000001d01a101";

  /** A video note with subtitles and 50 comments. */
  static final String VIDEO_NOTE = "6a0b3c20000000002201b202";

  /** A note without comments. */
  static final String QUIET_NOTE = "68f1a2b0000000000303c303";

  /** A note with 3 comments. */
  static final String SMALL_NOTE = "697b4d10000000000a04d404";

  /** A note whose detail App V2 always fails to return. The other series return it. */
  static final String FLAKY_NOTE = "69b2e840000000001e05e505";

  /** A note that doesn't exist in any series. */
  static final String DELETED_NOTE = "6880d0f0000000001206f606";

  /** A user with 60 notes. */
  static final String BUSY_USER = "5e0a1b2c0000000001007a01";

  /** A user without notes and favorites. */
  static final String QUIET_USER = "5f1b2c3d0000000001008b02";

  /** A user who hides the favorites. Upstream returns an empty list with {@code fallback} set. */
  static final String PRIVATE_USER = "60c2d3e40000000001009c03";

  /** A user who hides the favorites. Upstream returns recommendations with {@code fallback} set. */
  static final String RECOMMENDING_USER = "65d4153400000000fe8cc246";

  /**
   * A user who hides the favorites. Upstream returns an empty list, and only the profile shows that
   * they are hidden.
   */
  static final String SILENT_USER = "60f201c400000000b5b0d405";

  /** A user that doesn't exist in any series. */
  static final String GONE_USER = "61d3e4f5000000000100ad04";

  private Known() {}
}
