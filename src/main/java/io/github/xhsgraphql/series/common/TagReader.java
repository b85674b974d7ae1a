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
 * Reads a note's hashtags. A topic's page ID is not the hashtag's {@code id}: it is in the {@code
 * link}, which may be missing and always is in Web V3 (docs/upstream.md 3.12).
 */
final class TagReader {

  private static final Pattern PAGE_ID =
      Pattern.compile("(?:[?&]id=|/topics?/(?:v2/)?)([0-9a-f]{24})(?![0-9A-Za-z])");

  /** What a hashtag doesn't have of its topic. */
  private static final MissingFields NOT_IN_A_MENTION = MissingFields.of(Topic.PAGE_FIELDS);

  private TagReader() {}

  /** The hashtags in upstream's order, each name once; {@code topics[]} may add a page ID. */
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
    // Brands and places have links with an id of their own kind.
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
