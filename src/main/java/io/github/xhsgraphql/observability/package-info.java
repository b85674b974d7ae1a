/**
 * Health checks, logs, metrics and traces for operators. This package observes the other packages.
 * None of them depends on it.
 */
@NullMarked
package io.github.xhsgraphql.observability;

import org.jspecify.annotations.NullMarked;
