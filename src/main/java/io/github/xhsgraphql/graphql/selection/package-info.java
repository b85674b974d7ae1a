/** Which fields a query selects, so that the gateway loads nothing else. */
@NullMarked
package io.github.xhsgraphql.graphql.selection;

import org.jspecify.annotations.NullMarked;
