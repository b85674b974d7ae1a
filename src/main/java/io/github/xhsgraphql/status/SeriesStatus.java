package io.github.xhsgraphql.status;

import io.github.xhsgraphql.tikhub.Series;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** The state of one series. */
@Description("The state of one series.")
public record SeriesStatus(
    @Description("The series.") @NonNull Series series,
    @Description(
            "Whether the gateway calls this series for at least one operation. False if all its"
                + " circuit breakers are open, if the configured order leaves it out, or while"
                + " TikHub rejects the gateway's API key.")
        @Name("isAvailable")
        boolean isAvailable,
    @Description("The operations that the series supports, with their circuit breakers.") @NonNull
        List<@NonNull OperationStatus> operations) {}
