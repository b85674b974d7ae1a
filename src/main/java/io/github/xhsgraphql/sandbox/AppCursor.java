package io.github.xhsgraphql.sandbox;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

/**
 * Writes and reads the cursor of comments and replies in the App series: a JSON object in a string.
 * Callers send back either the ID in it or the whole string (docs/upstream.md 7.3).
 */
final class AppCursor {

  private AppCursor() {}

  /**
   * Returns the cursor of the page after this one, without an inner cursor if this is the last
   * page. Returns an empty string if this page is empty.
   */
  static String comments(Slice<Remark> page, int index) {
    if (page.items().isEmpty()) {
      return "";
    }
    JsonObject cursor = new JsonObject();
    if (page.more()) {
      cursor.put("cursor", page.lastId(Remark::id));
    }
    return cursor.put("index", index + 1).put("pageArea", "UNFOLDED").encode();
  }

  /** Returns the cursor of the page after this one, or an empty string if this page is empty. */
  static String replies(Slice<Remark> page, int index) {
    return page.items().isEmpty()
        ? ""
        : new JsonObject().put("cursor", page.lastId(Remark::id)).put("index", index + 1).encode();
  }

  /** Returns the ID in a cursor that is either a plain ID or the whole JSON string. */
  static String id(String cursor) {
    JsonObject parts = parts(cursor);
    return cursor.startsWith("{") ? parts.getString("cursor", "none") : cursor;
  }

  /** Returns the index in a cursor, or {@code otherwise} for a plain ID, which has no index. */
  static int index(String cursor, int otherwise) {
    return parts(cursor).getInteger("index", otherwise);
  }

  private static JsonObject parts(String cursor) {
    try {
      return cursor.startsWith("{") ? new JsonObject(cursor) : new JsonObject();
    } catch (DecodeException notJson) {
      return new JsonObject();
    }
  }
}
