/** What all of the gateway's caches in memory have in common. */
@NullMarked
package io.github.xhsgraphql.caching;

import org.jspecify.annotations.NullMarked;
