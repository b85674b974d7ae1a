/**
 * Relay's global IDs, connections and cursors, and the pager that makes connections from upstream's
 * pages.
 */
@NullMarked
package io.github.xhsgraphql.relay;

import org.jspecify.annotations.NullMarked;
