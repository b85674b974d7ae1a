/**
 * Reads Xiaohongshu's own objects into domain records: notes, pictures, videos, users, comments.
 *
 * <p>All series send these objects. The App series use snake_case. Web V3 mostly uses camelCase,
 * and some of its names differ. The meaning of a value is the same in all series, so this package
 * has each rule once. The packages of the series know where a body has the objects and how its
 * pages follow one another.
 */
@NullMarked
package io.github.xhsgraphql.series.common;

import org.jspecify.annotations.NullMarked;
