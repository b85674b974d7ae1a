/** What operators see: start-up checks. */
@NullMarked
package io.github.xhsgraphql.ops;

import org.jspecify.annotations.NullMarked;
