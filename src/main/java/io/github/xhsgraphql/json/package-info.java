/**
 * Reads JSON tolerantly: values under any of several names, numbers as text, times in seconds or
 * milliseconds.
 */
@NullMarked
package io.github.xhsgraphql.json;

import org.jspecify.annotations.NullMarked;
