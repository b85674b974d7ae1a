/**
 * A bundled upstream with an invented world, over real HTTP on a loopback port. Nothing else
 * imports it.
 */
@NullMarked
package io.github.xhsgraphql.sandbox;

import org.jspecify.annotations.NullMarked;
