/** Quarkus Cache as a map, for all caches in memory. */
@NullMarked
package io.github.xhsgraphql.caching;

import org.jspecify.annotations.NullMarked;
