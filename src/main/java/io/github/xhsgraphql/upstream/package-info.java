/**
 * What all series have in common: outcomes, the envelope around TikHub's bodies, the boundary that
 * calls go through, and the chain that falls back from one series to the next.
 */
@NullMarked
package io.github.xhsgraphql.upstream;

import org.jspecify.annotations.NullMarked;
