package io.github.xhsgraphql.note;

import io.github.xhsgraphql.topic.Topic;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A hashtag in a note. */
@Description("A hashtag in a note. topic is null where upstream does not tell the topic's page ID.")
public record NoteTag(@NonNull String name, @Nullable Topic topic) {}
