package io.github.xhsgraphql.series.app;

import io.github.xhsgraphql.json.Count;
import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.model.MissingFields;
import io.github.xhsgraphql.tikhub.Envelope;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.tikhub.Subject;
import io.github.xhsgraphql.topic.Topic;
import io.github.xhsgraphql.topic.TopicBuilder;
import io.github.xhsgraphql.topic.TopicRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a topic's details. No recorded body of this endpoint exists. Documentation and other
 * clients supply the names of the fields (docs/upstream.md 6.1). The reader looks for each name in
 * every place that they mention.
 */
public final class AppTopicReader {

  private static final String[] PLACES = {"page_info", "topic_info"};
  private static final String[] NAMES = {"name", "title", "topic_name", "page_title"};
  private static final String[] VIEWS = {"view_num", "view_count", "views"};
  private static final String[] DISCUSSIONS = {"discuss_num", "discuss_count", "discussions"};

  private AppTopicReader() {}

  /**
   * Reads the topic. Returns NOT_FOUND if the body is another topic's, or if its fields exist but
   * are empty. Returns SHAPE_CHANGED if the fields don't exist.
   */
  public static Outcome<Topic> topic(Envelope envelope, Series series, TopicRequest request) {
    return DetailBody.read(
        envelope, Subject.Kind.TOPIC, payload -> topic(payload, series, request));
  }

  private static Outcome<Topic> topic(Json payload, Series series, TopicRequest request) {
    Json named = payload.get(PLACES);
    Json info = named.isObject() ? named : payload;
    String pageId = info.text("page_id");
    if (pageId != null && !pageId.equals(request.topicId())) {
      return Outcome.notFound();
    }
    String name = info.text(NAMES);
    Count views = count(info, payload, VIEWS);
    Count discussions = count(info, payload, DISCUSSIONS);
    if (name == null && isNone(views) && isNone(discussions)) {
      boolean blank = info.has(NAMES) || (payload.has(PLACES) && named.isVoid());
      return blank
          ? Outcome.notFound()
          : Outcome.shapeChanged("data.page_info contains neither a name nor counts");
    }
    return Outcome.found(
        TopicBuilder.builder()
            .topicId(request.topicId())
            .name(name)
            .viewCount(Count.toLong(views))
            .discussionCount(Count.toLong(discussions))
            .countsAreApproximate(Count.anyApproximate(views, discussions))
            .shareUrl(shareUrl(info, payload))
            .source(series)
            .missing(
                MissingFields.builder(Set.of())
                    .addIfNull("name", name)
                    .addIfNull("viewCount", views)
                    .addIfNull("discussionCount", discussions)
                    .build())
            .build());
  }

  private static @Nullable Count count(Json info, Json payload, String... names) {
    Count own = info.count(names);
    return own != null ? own : payload.count(names);
  }

  private static boolean isNone(@Nullable Count count) {
    return count == null || count.value() == 0;
  }

  /** Returns the share URL if a browser can open it; null for links that only the app opens. */
  private static @Nullable String shareUrl(Json info, Json payload) {
    String[] names = {"link", "url", "share_url", "share_link"};
    String own = info.get("share_info").url(names);
    return own != null ? own : payload.get("share_info").url(names);
  }
}
