package io.github.xhsgraphql.relay;

import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** Relay's page info. */
@Description("As in the Relay cursor connections specification. Paging goes forward only.")
public record PageInfo(
    boolean hasNextPage,
    boolean hasPreviousPage,
    @Nullable String startCursor,
    @Nullable String endCursor) {}
