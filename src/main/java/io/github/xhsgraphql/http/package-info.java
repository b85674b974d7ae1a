/** GraphQL over HTTP: what is a request, and how it is answered. */
@NullMarked
package io.github.xhsgraphql.http;

import org.jspecify.annotations.NullMarked;
