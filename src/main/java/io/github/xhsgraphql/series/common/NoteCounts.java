package io.github.xhsgraphql.series.common;

import io.github.xhsgraphql.json.Count;
import io.github.xhsgraphql.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * The counts of a note. They are in the note itself in the App series. In Web V3 and in topic lists
 * they are one level deeper (docs/upstream.md 2.4, 6.2).
 *
 * @param place the deeper level; a missing place if there is none
 */
record NoteCounts(Json note, Json place) {

  static final String[] LIKES = {"liked_count", "likes", "like_count"};
  static final String[] FAVORITES = {"collected_count", "collects", "collect_count"};
  static final String[] COMMENTS = {"comments_count", "comment_count"};
  static final String[] SHARES = {"shared_count", "share_count"};

  static NoteCounts of(Json note) {
    return new NoteCounts(note, note.get("interact_info", "interaction_info"));
  }

  /** Returns the count; null if there is none or only a placeholder. */
  @Nullable Count count(String... names) {
    Count own = note.count(names);
    return own != null ? own : place.count(names);
  }

  /** Returns whether one of the names exists as a key, even with a blank value. */
  boolean has(String... names) {
    return note.has(names) || place.has(names);
  }
}
