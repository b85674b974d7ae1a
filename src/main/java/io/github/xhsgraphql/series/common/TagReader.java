package io.github.xhsgraphql.series.common;

import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.model.MissingFields;
import io.github.xhsgraphql.note.NoteTag;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.topic.Topic;
import io.github.xhsgraphql.topic.TopicBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a note's hashtags. The ID of a topic's page isn't the hashtag's {@code id}. The {@code
 * link} contains it, but the link can be missing and is never there in Web V3 (docs/upstream.md
 * 3.12).
 */
final class TagReader {

  private static final Pattern PAGE_ID =
      Pattern.compile("(?:[?&]id=|/topics?/(?:v2/)?)([0-9a-f]{24})(?![0-9A-Za-z])");

  /** The fields of a topic that a hashtag doesn't have. */
  private static final MissingFields NOT_IN_A_MENTION = MissingFields.of(Topic.PAGE_FIELDS);

  private TagReader() {}

  /**
   * Reads the hashtags in upstream's order. Each name occurs once. If {@code topics[]} repeats a
   * hashtag, it can add the ID of the topic's page.
   */
  static List<NoteTag> tags(Json note, Series series) {
    Map<String, NoteTag> byName = new LinkedHashMap<>();
    Stream.of(note.list("hash_tag", "tag_list"), note.list("topics"))
        .flatMap(List::stream)
        .map(tag -> tag(tag, series))
        .flatMap(Stream::ofNullable)
        .forEach(tag -> byName.merge(tag.name(), tag, (a, b) -> a.topic() != null ? a : b));
    return List.copyOf(byName.values());
  }

  private static @Nullable NoteTag tag(Json tag, Series series) {
    String name = tag.text("name");
    return name == null ? null : new NoteTag(name, topic(name, tag.text("link"), series));
  }

  private static @Nullable Topic topic(String name, @Nullable String link, Series series) {
    // Links of brands and places also have an id, but it isn't a topic's.
    if (link == null || !link.contains("topic")) {
      return null;
    }
    Matcher pageId = PAGE_ID.matcher(link);
    return pageId.find()
        ? TopicBuilder.builder()
            .topicId(pageId.group(1))
            .name(name)
            .source(series)
            .missing(NOT_IN_A_MENTION)
            .build()
        : null;
  }
}
