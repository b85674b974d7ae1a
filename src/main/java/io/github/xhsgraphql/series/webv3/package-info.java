/**
 * Web V3, the last resort by default: its paths, parameters, cursors and camelCase JSON. Notes and
 * comments need an xsec_token.
 */
@NullMarked
package io.github.xhsgraphql.series.webv3;

import org.jspecify.annotations.NullMarked;
