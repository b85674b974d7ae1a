/** How upstream fares, as this instance sees it, told without asking. */
@NullMarked
package io.github.xhsgraphql.status;

import org.jspecify.annotations.NullMarked;
