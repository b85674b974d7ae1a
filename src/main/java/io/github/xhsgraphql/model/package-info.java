/** Facts about Xiaohongshu that all features share. */
@NullMarked
package io.github.xhsgraphql.model;

import org.jspecify.annotations.NullMarked;
