/** Queries for any object by its global ID. */
@NullMarked
package io.github.xhsgraphql.node;

import org.jspecify.annotations.NullMarked;
