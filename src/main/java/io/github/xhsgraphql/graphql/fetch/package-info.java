/** Data fetchers that replace SmallRye's and cost less time for each field. */
@NullMarked
package io.github.xhsgraphql.graphql.fetch;

import org.jspecify.annotations.NullMarked;
