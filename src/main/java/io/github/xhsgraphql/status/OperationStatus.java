package io.github.xhsgraphql.status;

import org.eclipse.microprofile.graphql.NonNull;

/**
 * The state of one operation in one series.
 *
 * @param name the operation's name as in {@code extensions.upstream.trace}
 * @param circuit the state of its circuit breaker
 */
public record OperationStatus(@NonNull String name, @NonNull CircuitState circuit) {}
