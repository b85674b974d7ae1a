package io.github.xhsgraphql.search;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** The criteria of a note search. A null member means its default. */
@Input("NoteSearchFilter")
@Description("The filter of a note search. The gateway skips a series that can't apply the filter.")
public record NoteSearchFilter(
    @Description("The kind of notes to find.") @DefaultValue("ANY") @Nullable NoteSearchKind kind,
    @Description("The maximum age of the notes to find.") @DefaultValue("ANY_TIME")
        @Nullable PublishedWithin publishedWithin,
    @Description("Whether to use Xiaohongshu's AI search. Only APP_V2 supports it.")
        @DefaultValue("false")
        @Nullable Boolean aiMode) {}
