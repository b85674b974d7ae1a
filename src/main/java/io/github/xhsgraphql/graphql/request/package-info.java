/** The state of one request, and what its response reports beside the data. */
@NullMarked
package io.github.xhsgraphql.graphql.request;

import org.jspecify.annotations.NullMarked;
