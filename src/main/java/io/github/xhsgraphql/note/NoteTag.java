package io.github.xhsgraphql.note;

import io.github.xhsgraphql.topic.Topic;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A hashtag in a note.
 *
 * @param topic the topic as the hashtag gives it; null if upstream doesn't give the topic's page
 *     ID. {@code NoteTagResolver} serves this field and loads the fields that the hashtag lacks.
 */
@Description("A hashtag in a note.")
public record NoteTag(
    @Description("The text of the hashtag, without #.") @NonNull String name,
    @Ignore @Nullable Topic topic) {}
