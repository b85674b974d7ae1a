package io.github.xhsgraphql.status;

import org.eclipse.microprofile.graphql.NonNull;

/**
 * The state of one operation in one series.
 *
 * @param name as in {@code extensions.upstream.trace}
 */
public record OperationStatus(@NonNull String name, @NonNull CircuitState circuit) {}
