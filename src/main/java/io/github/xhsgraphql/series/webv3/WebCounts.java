package io.github.xhsgraphql.series.webv3;

import io.github.xhsgraphql.json.Count;
import io.github.xhsgraphql.json.Json;
import org.jspecify.annotations.Nullable;

/** What a note's {@code interactInfo} counts, in strings such as "1.2万" (upstream/facts.md 9). */
record WebCounts(
    @Nullable Count likes,
    @Nullable Count favorites,
    @Nullable Count comments,
    @Nullable Count shares) {

  static WebCounts of(Json card) {
    Json info = card.get("interact_info");
    return new WebCounts(
        info.count("liked_count"),
        info.count("collected_count"),
        info.count("comment_count"),
        info.count("share_count", "shared_count"));
  }

  boolean areApproximate() {
    return Count.anyApproximate(likes, favorites, comments, shares);
  }
}
