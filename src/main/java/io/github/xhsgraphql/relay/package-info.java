/**
 * Relay's machinery: global IDs, cursors and the pager that turns upstream's pages into
 * connections.
 */
@NullMarked
package io.github.xhsgraphql.relay;

import org.jspecify.annotations.NullMarked;
