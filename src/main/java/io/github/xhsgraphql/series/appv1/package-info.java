/** App V1, the first fallback: its paths, parameters and cursors. */
@NullMarked
package io.github.xhsgraphql.series.appv1;

import org.jspecify.annotations.NullMarked;
