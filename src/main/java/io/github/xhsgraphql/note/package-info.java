/** Notes: the record, how it is loaded, and the lists of notes. */
@NullMarked
package io.github.xhsgraphql.note;

import org.jspecify.annotations.NullMarked;
