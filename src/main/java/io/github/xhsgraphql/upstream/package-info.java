/** The HTTP client for TikHub: address and key, request and response, and the outcome of a call. */
@NullMarked
package io.github.xhsgraphql.upstream;

import org.jspecify.annotations.NullMarked;
