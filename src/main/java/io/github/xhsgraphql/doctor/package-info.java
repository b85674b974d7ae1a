/**
 * Tells an operator with a key whether TikHub's endpoints still answer as the gateway reads them.
 */
@NullMarked
package io.github.xhsgraphql.doctor;

import org.jspecify.annotations.NullMarked;
