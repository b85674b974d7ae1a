package io.github.xhsgraphql.sandbox;

/** The IDs that tests, documents and the catalogue call by name. */
final class Known {

  /** 200 comments, the second with 30 replies; pictures, pinned, edited; by {@link #BUSY_USER}. */
  static final String IMAGE_NOTE = "69e0c5a0000000001d01a101";

  /** A video with subtitles and 50 comments. */
  static final String VIDEO_NOTE = "6a0b3c20000000002201b202";

  /** No comments. */
  static final String QUIET_NOTE = "68f1a2b0000000000303c303";

  /** 3 comments. */
  static final String SMALL_NOTE = "697b4d10000000000a04d404";

  /** App V2 fails to show its detail, always; the other series show it. */
  static final String FLAKY_NOTE = "69b2e840000000001e05e505";

  /** Doesn't exist any more, whichever series is asked. */
  static final String DELETED_NOTE = "6880d0f0000000001206f606";

  /** 60 notes. */
  static final String BUSY_USER = "5e0a1b2c0000000001007a01";

  /** No notes, no favorites. */
  static final String QUIET_USER = "5f1b2c3d0000000001008b02";

  /** Hides the favorites: upstream shows an empty list, marked as such. */
  static final String PRIVATE_USER = "60c2d3e40000000001009c03";

  /** Hides the favorites: upstream shows recommendations in their place, marked as such. */
  static final String RECOMMENDING_USER = "65d4153400000000fe8cc246";

  /** Hides the favorites: upstream shows an empty list, and only the profile tells why. */
  static final String SILENT_USER = "60f201c400000000b5b0d405";

  /** Doesn't exist any more. */
  static final String GONE_USER = "61d3e4f5000000000100ad04";

  private Known() {}
}
