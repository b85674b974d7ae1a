package io.github.xhsgraphql.topic;

import io.github.xhsgraphql.tikhub.Request;

/** Asks for one topic by its page ID, 24 hex digits. */
public record TopicRequest(String topicId) implements Request {}
