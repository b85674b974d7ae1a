/**
 * Instruments the GraphQL engine: request state, response extensions, and resolvers that always
 * complete.
 */
@NullMarked
package io.github.xhsgraphql.graphql.instrumentation;

import org.jspecify.annotations.NullMarked;
