/** App V2, the series to ask first by default: its paths, parameters and cursors. */
@NullMarked
package io.github.xhsgraphql.series.appv2;

import org.jspecify.annotations.NullMarked;
