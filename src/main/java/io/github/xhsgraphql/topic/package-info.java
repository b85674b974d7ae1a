/** Topics, which hashtags lead to. */
@NullMarked
package io.github.xhsgraphql.topic;

import org.jspecify.annotations.NullMarked;
