/**
 * Web V3, the last resort: its paths, parameters, cursors and camelCase JSON. Notes and comments
 * need an xsec_token.
 */
@NullMarked
package io.github.xhsgraphql.series.webv3;

import org.jspecify.annotations.NullMarked;
