package io.github.xhsgraphql.sandbox;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

/**
 * The App series' cursor of comments and replies: an object in a string, taken apart by the caller
 * or sent back whole (docs/upstream.md 7.3).
 */
final class AppCursor {

  private AppCursor() {}

  /** What follows a page of comments; without an inner cursor on the last page. */
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

  /** What follows a page of replies. */
  static String replies(Slice<Remark> page, int index) {
    return page.items().isEmpty()
        ? ""
        : new JsonObject().put("cursor", page.lastId(Remark::id)).put("index", index + 1).encode();
  }

  /** The ID in a cursor that is either an ID or the whole string. */
  static String id(String cursor) {
    JsonObject parts = parts(cursor);
    return cursor.startsWith("{") ? parts.getString("cursor", "none") : cursor;
  }

  /** The index in a cursor, which a plain ID doesn't have. */
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
