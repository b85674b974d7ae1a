/** Completes the schema that SmallRye builds, for example with deprecations. */
@NullMarked
package io.github.xhsgraphql.graphql.schema;

import org.jspecify.annotations.NullMarked;
