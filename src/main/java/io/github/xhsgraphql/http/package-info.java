/** GraphQL over HTTP: reads requests and sends responses. */
@NullMarked
package io.github.xhsgraphql.http;

import org.jspecify.annotations.NullMarked;
