/** Users: the record and its loading. */
@NullMarked
package io.github.xhsgraphql.user;

import org.jspecify.annotations.NullMarked;
