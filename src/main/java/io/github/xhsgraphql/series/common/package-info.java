/**
 * Reads Xiaohongshu's own objects into domain records: notes, pictures, videos, users, comments.
 * All series carry them, App in snake_case, Web V3 mostly in camelCase, with a name of its own here
 * and there; what a value means is the same everywhere, so each rule is here once. Where the
 * objects are in a body, and how pages follow one another, the series' own packages know.
 */
@NullMarked
package io.github.xhsgraphql.series.common;

import org.jspecify.annotations.NullMarked;
