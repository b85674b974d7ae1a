package io.github.xhsgraphql.series.common;

import io.github.xhsgraphql.json.Count;
import io.github.xhsgraphql.json.Json;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads follower and note counts from the texts that user searches display. The texts are in the
 * language of TikHub's account: "粉丝·24.2万 | 笔记·162", "Fans 51.7k", "3.4M followers"
 * (docs/upstream.md 8.5).
 */
final class DisplayedCounts {

  private static final List<String> TEXTS = List.of("desc", "sub_title", "fans");
  private static final Pattern PARTS = Pattern.compile("[|｜\n]");
  private static final Pattern SMALLER_PARTS = Pattern.compile("\\s[·・•]\\s");
  private static final Label FOLLOWERS = new Label("粉丝|粉絲|fans?|followers?");
  private static final Label NOTES = new Label("笔记|筆記|notes?|posts?");

  private DisplayedCounts() {}

  /** Returns the number of followers; null if no text contains it. */
  static @Nullable Count followers(Json user) {
    return FOLLOWERS.in(user);
  }

  /** Returns the number of notes; null if no text contains it. */
  static @Nullable Count notes(Json user) {
    return NOTES.in(user);
  }

  /** Matches a text that consists of a label and a count, in either order. */
  private record Label(Pattern shape) {

    Label(String words) {
      this(
          Pattern.compile(
              "(?:WORDS)[\\s·・•:：]*(\\d.*)|(\\d.*?)\\s*[篇个個位名]?\\s*(?:WORDS)"
                  .replace("WORDS", words),
              Pattern.CASE_INSENSITIVE));
    }

    @Nullable Count in(Json user) {
      return TEXTS.stream()
          .map(name -> user.text(name))
          .filter(Objects::nonNull)
          .flatMap(PARTS::splitAsStream)
          .flatMap(part -> Stream.concat(Stream.of(part), SMALLER_PARTS.splitAsStream(part)))
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
      return Count.parse(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
    }
  }
}
