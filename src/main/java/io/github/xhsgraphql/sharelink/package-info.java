/** Share links: determines what they point to. The gateway itself doesn't open them. */
@NullMarked
package io.github.xhsgraphql.sharelink;

import org.jspecify.annotations.NullMarked;
