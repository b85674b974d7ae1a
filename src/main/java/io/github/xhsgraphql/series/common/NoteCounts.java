package io.github.xhsgraphql.series.common;

import io.github.xhsgraphql.json.Count;
import io.github.xhsgraphql.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * The counts of a note: at the note in the App series, a level deeper in Web V3 and in lists of
 * topics (docs/upstream.md 2.4, 6.2).
 *
 * @param place the level deeper; missing if there is none
 */
record NoteCounts(Json note, Json place) {

  static final String[] LIKES = {"liked_count", "likes", "like_count"};
  static final String[] FAVORITES = {"collected_count", "collects", "collect_count"};
  static final String[] COMMENTS = {"comments_count", "comment_count"};
  static final String[] SHARES = {"shared_count", "share_count"};

  static NoteCounts of(Json note) {
    return new NoteCounts(note, note.get("interact_info", "interaction_info"));
  }

  /** The count; null if there is none or a placeholder. */
  @Nullable Count count(String... names) {
    Count own = note.count(names);
    return own != null ? own : place.count(names);
  }

  /** Whether there is such a count, even a blank one. */
  boolean has(String... names) {
    return note.has(names) || place.has(names);
  }
}
