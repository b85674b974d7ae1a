/**
 * Limits calls to upstream, for all requests that use the same API key: their rate, their
 * concurrency, and a back-off after upstream answers 429.
 */
@NullMarked
package io.github.xhsgraphql.ratelimit;

import org.jspecify.annotations.NullMarked;
