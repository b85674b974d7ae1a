/** Searches for notes and for users. */
@NullMarked
package io.github.xhsgraphql.search;

import org.jspecify.annotations.NullMarked;
