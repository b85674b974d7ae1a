/** Who may ask, how often, and from which pages. */
@NullMarked
package io.github.xhsgraphql.access;

import org.jspecify.annotations.NullMarked;
