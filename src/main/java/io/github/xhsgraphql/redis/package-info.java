/**
 * What several instances of the gateway share through Redis, where one is configured: answers,
 * tokens, the rate of calls. Redis failing means slower, never wrong and never down.
 */
@NullMarked
package io.github.xhsgraphql.redis;

import org.jspecify.annotations.NullMarked;
