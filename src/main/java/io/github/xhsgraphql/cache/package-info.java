/** The cache of upstream's answers: fresh and stale entries, and loads that requests share. */
@NullMarked
package io.github.xhsgraphql.cache;

import org.jspecify.annotations.NullMarked;
