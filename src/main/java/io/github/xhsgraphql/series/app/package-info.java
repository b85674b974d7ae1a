/** Reads the JSON of the native app into domain records. App V2 and App V1 share this format. */
@NullMarked
package io.github.xhsgraphql.series.app;

import org.jspecify.annotations.NullMarked;
