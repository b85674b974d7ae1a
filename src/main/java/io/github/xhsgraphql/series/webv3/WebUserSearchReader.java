package io.github.xhsgraphql.series.webv3;

import io.github.xhsgraphql.graphql.Gaps;
import io.github.xhsgraphql.json.Count;
import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.user.User;
import io.github.xhsgraphql.user.UserBuilder;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Found users (upstream/comments-search.md §2.5). */
final class WebUserSearchReader {

  private WebUserSearchReader() {}

  static Outcome<Page<User>> users(Json payload, int number) {
    return WebPages.found(payload, "users", number, any -> true, WebUserSearchReader::user);
  }

  private static @Nullable User user(Json json) {
    User mention = WebMentionReader.user(json);
    if (mention == null) {
      return null;
    }
    Count fans = json.count("fans");
    Count notes = json.count("note_count");
    Set<String> gaps = new HashSet<>(mention.gaps().fields());
    close(gaps, "followerCount", fans != null);
    close(gaps, "noteCount", notes != null);
    // That there is a mark says nothing of its description yet.
    close(
        gaps, "verification", Integer.valueOf(0).equals(json.integer("red_official_verify_type")));
    return UserBuilder.builder(mention)
        .followerCount(Count.value(fans))
        .noteCount(Count.value(notes))
        .countsAreApproximate(Count.anyApproximate(fans, notes))
        .verification(WebUserReader.verification(json))
        .gaps(Gaps.of(gaps))
        .build();
  }

  private static void close(Set<String> gaps, String field, boolean told) {
    if (told) {
      gaps.remove(field);
    }
  }
}
