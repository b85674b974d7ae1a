/**
 * Limits calls to upstream, for all requests that use the same API key: how often they are made,
 * how many run at once, and when none is made because upstream answered 429.
 */
@NullMarked
package io.github.xhsgraphql.ratelimit;

import org.jspecify.annotations.NullMarked;
