package io.github.xhsgraphql.topic;

import io.github.xhsgraphql.fallback.Ask;

/** Asks for one topic by its page ID, 24 hex digits. */
public record TopicAsk(String topicId) implements Ask {}
