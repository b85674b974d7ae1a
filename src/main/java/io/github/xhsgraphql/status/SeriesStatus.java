package io.github.xhsgraphql.status;

import io.github.xhsgraphql.tikhub.Series;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** The state of one series. */
public record SeriesStatus(
    @NonNull Series series,
    @Name("isAvailable")
        @Description("False while no operation of this series is being let through.")
        boolean isAvailable,
    @NonNull List<@NonNull OperationStatus> operations) {}
