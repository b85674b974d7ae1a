/** Limits of size and cost, checked before any of a query runs. */
@NullMarked
package io.github.xhsgraphql.limits;

import org.jspecify.annotations.NullMarked;
