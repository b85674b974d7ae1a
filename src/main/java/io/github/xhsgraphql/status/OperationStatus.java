package io.github.xhsgraphql.status;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * The state of one operation in one series.
 *
 * @param name the operation's name as in {@code extensions.upstream.trace}
 * @param circuit the state of its circuit breaker
 */
@Description("The state of one operation in one series.")
public record OperationStatus(
    @Description("The name of the operation, as in `extensions.upstream.trace`.") @NonNull
        String name,
    @Description("The state of the circuit breaker.") @NonNull CircuitState circuit) {}
