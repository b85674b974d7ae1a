/**
 * What operators see: health, logs, metrics and traces. This package observes the other packages;
 * none of them depends on it.
 */
@NullMarked
package io.github.xhsgraphql.observability;

import org.jspecify.annotations.NullMarked;
