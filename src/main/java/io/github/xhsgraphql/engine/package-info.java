/**
 * Executes GraphQL requests: parses a document, checks it against the limits and the schema, and
 * runs it.
 */
@NullMarked
package io.github.xhsgraphql.engine;

import org.jspecify.annotations.NullMarked;
