/** GraphQL over HTTP: reads requests and sends answers. */
@NullMarked
package io.github.xhsgraphql.http;

import org.jspecify.annotations.NullMarked;
