package io.github.xhsgraphql.relay;

import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** Relay's page info. */
@Description(
    "Information about one page of a list, as in the Relay cursor connections specification. Paging"
        + " goes forward only.")
public record PageInfo(
    @Description("Whether more items follow this page.") boolean hasNextPage,
    @Description("Whether items precede this page. True if the list was queried with `after`.")
        boolean hasPreviousPage,
    @Description("The cursor of the first item. Null if the page is empty.")
        @Nullable String startCursor,
    @Description(
            "The cursor of the last item, for the argument `after`. Null if the page is empty.")
        @Nullable String endCursor) {}
