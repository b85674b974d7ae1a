/**
 * What App V2 and App V1 have in common: the native app's JSON dialect, read into domain records.
 */
@NullMarked
package io.github.xhsgraphql.series.app;

import org.jspecify.annotations.NullMarked;
