/** The HTTP client for TikHub: its address and key, the exchange, and what its answer means. */
@NullMarked
package io.github.xhsgraphql.upstream;

import org.jspecify.annotations.NullMarked;
