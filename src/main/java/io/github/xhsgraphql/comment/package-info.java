/** Comments and their replies. */
@NullMarked
package io.github.xhsgraphql.comment;

import org.jspecify.annotations.NullMarked;
