package io.github.xhsgraphql.model;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The IDs that Xiaohongshu gives to notes, users, comments and topics: 24 lowercase hex digits. */
public final class XhsId {

  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{24}");

  /** Xiaohongshu began in 2013. */
  private static final Instant EARLIEST = Instant.parse("2013-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  private XhsId() {}

  /** Whether the text is an ID. Masked IDs and placeholders aren't. */
  public static boolean isValid(@Nullable String id) {
    return id != null && SHAPE.matcher(id).matches();
  }

  /**
   * When the note with this ID was created: its first 8 digits are the second, in hex.
   *
   * @return null if the ID holds no plausible date
   */
  public static @Nullable Instant createdAt(String noteId) {
    if (!isValid(noteId)) {
      return null;
    }
    Instant created = Instant.ofEpochSecond(Long.parseLong(noteId.substring(0, 8), 16));
    return created.isBefore(EARLIEST) || created.isAfter(LATEST) ? null : created;
  }
}
