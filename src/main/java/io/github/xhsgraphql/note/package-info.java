/** Notes: the record, its loading, and the lists of notes. */
@NullMarked
package io.github.xhsgraphql.note;

import org.jspecify.annotations.NullMarked;
