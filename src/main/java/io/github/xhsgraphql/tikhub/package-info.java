/**
 * The types that describe TikHub: series, operations, the envelope around bodies, outcomes of
 * calls, and the settings of the account.
 */
@NullMarked
package io.github.xhsgraphql.tikhub;

import org.jspecify.annotations.NullMarked;
