/** App V2, the best series: its paths, parameters and cursors. */
@NullMarked
package io.github.xhsgraphql.series.appv2;

import org.jspecify.annotations.NullMarked;
