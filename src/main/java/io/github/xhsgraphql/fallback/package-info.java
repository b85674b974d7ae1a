/** Asks the series one after the other until one of them serves an operation. */
@NullMarked
package io.github.xhsgraphql.fallback;

import org.jspecify.annotations.NullMarked;
