package io.github.xhsgraphql.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Validates Xiaohongshu's IDs of notes, users, comments and topics: 24 lowercase hex digits. */
public final class XhsId {

  private static final int LENGTH = 24;

  /** The earliest plausible time, because Xiaohongshu began in 2013. */
  private static final Instant EARLIEST = Instant.parse("2013-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  private XhsId() {}

  /** Returns whether the text is an ID. Masked IDs and placeholders aren't IDs. */
  public static boolean isValid(@Nullable String id) {
    return id != null && id.length() == LENGTH && isHex(id);
  }

  /**
   * Returns whether the text consists of lowercase hex digits. Readers check each ID of a page, and
   * a pattern takes ten times as long.
   */
  public static boolean isHex(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns when the note with this ID was created. The first 8 hex digits of the ID are the time
   * in seconds since the Unix epoch.
   *
   * @return null if the ID contains no plausible time
   */
  public static @Nullable Instant createdAt(String noteId) {
    if (!isValid(noteId)) {
      return null;
    }
    Instant created = Instant.ofEpochSecond(Long.parseLong(noteId.substring(0, 8), 16));
    return created.isBefore(EARLIEST) || created.isAfter(LATEST) ? null : created;
  }
}
