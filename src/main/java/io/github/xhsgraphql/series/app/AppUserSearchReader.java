package io.github.xhsgraphql.series.app;

import io.github.xhsgraphql.json.Count;
import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.tikhub.Envelope;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.user.User;
import io.github.xhsgraphql.user.UserBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads found users, whose counts are in a text for display (upstream/comments-search.md §2.4). */
public final class AppUserSearchReader {

  private static final Pattern PARTS = Pattern.compile("[|｜]");
  private static final Pattern LABEL_ENDS = Pattern.compile("^[\\s·・•:：]*");

  private AppUserSearchReader() {}

  /** A page of found users. */
  public static Outcome<Page<User>> users(Envelope envelope, Series series, PageTurn turn) {
    Json payload = envelope.payload();
    String key =
        Stream.of("users", "items", "user_list").filter(payload::has).findFirst().orElse("users");
    return AppPages.read(series, payload, key, item -> user(item, series), turn, null);
  }

  private static @Nullable User user(Json item, Series series) {
    Json inner = item.get("user_info", "user");
    Json json = inner.isObject() ? inner : item;
    User mention = AppMentionReader.user(json, series);
    return mention == null ? null : withCounts(mention, json.text("desc"));
  }

  private static User withCounts(User mention, @Nullable String display) {
    Count fans = count(display, "粉丝");
    Count notes = count(display, "笔记");
    List<String> told = new ArrayList<>();
    if (fans != null) {
      told.add("followerCount");
    }
    if (notes != null) {
      told.add("noteCount");
    }
    return UserBuilder.builder(mention)
        .followerCount(Count.value(fans))
        .noteCount(Count.value(notes))
        .countsAreApproximate(Count.anyApproximate(fans, notes))
        .gaps(mention.gaps().without(told.toArray(String[]::new)))
        .build();
  }

  /** The count behind a label in a text such as "粉丝·24.2万 | 服装配饰店 | 笔记·162". */
  private static @Nullable Count count(@Nullable String display, String label) {
    if (display == null) {
      return null;
    }
    return PARTS
        .splitAsStream(display)
        .map(String::strip)
        .filter(part -> part.startsWith(label))
        .map(part -> LABEL_ENDS.matcher(part.substring(label.length())).replaceFirst(""))
        .map(Count::parse)
        .flatMap(Stream::ofNullable)
        .findFirst()
        .orElse(null);
  }
}
