/** The xsec_tokens that Web V3 needs, remembered from the answers in which they appear. */
@NullMarked
package io.github.xhsgraphql.token;

import org.jspecify.annotations.NullMarked;
