/** Runs what a client asks: parses it, holds it to the limits and the schema, executes it. */
@NullMarked
package io.github.xhsgraphql.engine;

import org.jspecify.annotations.NullMarked;
