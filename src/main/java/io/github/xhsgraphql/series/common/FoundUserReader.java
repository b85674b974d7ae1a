package io.github.xhsgraphql.series.common;

import io.github.xhsgraphql.json.Count;
import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.model.MissingFields;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.user.User;
import io.github.xhsgraphql.user.UserBuilder;
import org.jspecify.annotations.Nullable;

/** Reads users from search results. A found user is a mention plus counts. */
public final class FoundUserReader {

  private FoundUserReader() {}

  /** Reads a user. Returns null if it has no ID or a masked one. */
  public static @Nullable User user(Json json, Series series) {
    User mention = MentionReader.user(json, series);
    if (mention == null) {
      return null;
    }
    Count fans = json.count("fans");
    Count followers = fans != null ? fans : DisplayedCounts.followers(json);
    Count counted = json.count("note_count");
    Count notes = counted != null ? counted : DisplayedCounts.notes(json);
    return UserBuilder.builder(mention)
        .followerCount(Count.toLong(followers))
        .noteCount(Count.toLong(notes))
        .countsAreApproximate(Count.anyApproximate(followers, notes))
        .missing(
            MissingFields.builder(mention.missing().names())
                .addIfNull("followerCount", followers)
                .addIfNull("noteCount", notes)
                .build())
        .build();
  }
}
