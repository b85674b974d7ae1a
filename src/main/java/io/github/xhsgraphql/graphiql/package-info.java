/** The GraphiQL page with example queries. SmallRye provides its assets. */
@NullMarked
package io.github.xhsgraphql.graphiql;

import org.jspecify.annotations.NullMarked;
