/**
 * What operators see: the check of their configuration, health, logs, metrics and traces. It
 * watches the other packages; none of them knows it.
 */
@NullMarked
package io.github.xhsgraphql.ops;

import org.jspecify.annotations.NullMarked;
