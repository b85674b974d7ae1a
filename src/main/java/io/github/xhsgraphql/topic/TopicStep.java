package io.github.xhsgraphql.topic;

import io.github.xhsgraphql.fallback.Step;

/** One series' endpoint for a topic's details. */
public interface TopicStep extends Step<TopicRequest, Topic> {}
