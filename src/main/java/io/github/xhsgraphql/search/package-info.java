/** Searches for notes and users. */
@NullMarked
package io.github.xhsgraphql.search;

import org.jspecify.annotations.NullMarked;
