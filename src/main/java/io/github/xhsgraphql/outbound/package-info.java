/** How often, and how many at once, upstream is called: one queue for all that use the key. */
@NullMarked
package io.github.xhsgraphql.outbound;

import org.jspecify.annotations.NullMarked;
