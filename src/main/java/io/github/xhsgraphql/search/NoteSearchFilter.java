package io.github.xhsgraphql.search;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** The criteria of a note search. A null member means its default. */
@Input("NoteSearchFilter")
@Description("Which notes to search for. A series that can't honour a filter is not asked.")
public record NoteSearchFilter(
    @DefaultValue("ANY") @Nullable NoteSearchKind kind,
    @DefaultValue("ANY_TIME") @Nullable PublishedWithin publishedWithin,
    @DefaultValue("false") @Description("Xiaohongshu's AI search: APP_V2 only.")
        @Nullable Boolean aiMode) {}
