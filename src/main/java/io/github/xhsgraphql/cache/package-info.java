/** What is known of upstream's answers: kept, shared by those who ask at once, served stale. */
@NullMarked
package io.github.xhsgraphql.cache;

import org.jspecify.annotations.NullMarked;
