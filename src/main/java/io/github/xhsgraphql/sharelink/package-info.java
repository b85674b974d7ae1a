/** Share links: what they point to, told without opening them. */
@NullMarked
package io.github.xhsgraphql.sharelink;

import org.jspecify.annotations.NullMarked;
