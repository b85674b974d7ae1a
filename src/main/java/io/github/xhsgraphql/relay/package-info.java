/**
 * Relay's global IDs, connections and cursors, and the pager that makes connections of upstream's
 * pages.
 */
@NullMarked
package io.github.xhsgraphql.relay;

import org.jspecify.annotations.NullMarked;
