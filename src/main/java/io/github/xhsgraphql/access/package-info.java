/** Decides who may send requests, how many, and from which pages. */
@NullMarked
package io.github.xhsgraphql.access;

import org.jspecify.annotations.NullMarked;
