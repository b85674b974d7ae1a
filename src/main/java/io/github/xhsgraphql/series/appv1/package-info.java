/** App V1, the first fallback by default: its paths, parameters and cursors. */
@NullMarked
package io.github.xhsgraphql.series.appv1;

import org.jspecify.annotations.NullMarked;
