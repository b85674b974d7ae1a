/** GraphiQL, with queries to begin with: a page over the assets that SmallRye brings. */
@NullMarked
package io.github.xhsgraphql.graphiql;

import org.jspecify.annotations.NullMarked;
