/** Users: the record and how it is loaded. */
@NullMarked
package io.github.xhsgraphql.user;

import org.jspecify.annotations.NullMarked;
