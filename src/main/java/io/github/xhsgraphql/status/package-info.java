/** The state of upstream as this instance sees it. Reading it makes no upstream call. */
@NullMarked
package io.github.xhsgraphql.status;

import org.jspecify.annotations.NullMarked;
