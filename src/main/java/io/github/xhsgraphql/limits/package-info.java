/** What a query may cost, decided before any of it runs. */
@NullMarked
package io.github.xhsgraphql.limits;

import org.jspecify.annotations.NullMarked;
