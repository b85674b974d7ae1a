/**
 * The state that instances share through Redis, if one is configured: answers, tokens, the rate of
 * calls, the budget of hedges, and the usage of clients. A Redis that fails makes the gateway
 * slower, but not wrong or unavailable.
 */
@NullMarked
package io.github.xhsgraphql.redis;

import org.jspecify.annotations.NullMarked;
