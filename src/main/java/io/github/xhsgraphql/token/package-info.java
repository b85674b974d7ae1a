/** Caches the xsec_tokens that Web V3 requires. They come from responses and arguments. */
@NullMarked
package io.github.xhsgraphql.token;

import org.jspecify.annotations.NullMarked;
