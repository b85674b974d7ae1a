/** Typed errors: turns failures into the errors, with codes and messages, that clients receive. */
@NullMarked
package io.github.xhsgraphql.graphql.error;

import org.jspecify.annotations.NullMarked;
