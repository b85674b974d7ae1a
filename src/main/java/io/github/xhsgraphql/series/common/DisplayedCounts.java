package io.github.xhsgraphql.series.common;

import io.github.xhsgraphql.json.Count;
import io.github.xhsgraphql.json.Json;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads counts out of the text that searches display beside a user, such as "粉丝·24.2万 | 笔记·162"
 * (docs/upstream.md 8.5).
 */
final class DisplayedCounts {

  private static final List<String> TEXTS = List.of("desc");
  private static final Pattern PARTS = Pattern.compile("[|｜]");
  private static final Label FOLLOWERS = new Label("粉丝");
  private static final Label NOTES = new Label("笔记");

  private DisplayedCounts() {}

  /** The number of followers; null if the text lacks it. */
  static @Nullable Count followers(Json user) {
    return FOLLOWERS.in(user);
  }

  /** The number of notes; null if the text lacks it. */
  static @Nullable Count notes(Json user) {
    return NOTES.in(user);
  }

  /** A label with the count behind it and nothing else. */
  private record Label(Pattern shape) {

    Label(String words) {
      this(
          Pattern.compile(
              words + "[\\s·・•:：]*(\\d.*)"));
    }

    @Nullable Count in(Json user) {
      return TEXTS.stream()
          .map(name -> user.text(name))
          .filter(Objects::nonNull)
          .flatMap(PARTS::splitAsStream)
          .map(this::count)
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }

    private @Nullable Count count(String part) {
      Matcher matcher = shape.matcher(part.strip());
      if (!matcher.matches()) {
        return null;
      }
      return Count.parse(matcher.group(1));
    }
  }
}
