/** The GraphQL edge: typed errors, response extensions, and which fields a query selects. */
@NullMarked
package io.github.xhsgraphql.graphql;

import org.jspecify.annotations.NullMarked;
