/**
 * The vocabulary of TikHub: series, operations, the envelope around bodies, how a call ends, and
 * the account.
 */
@NullMarked
package io.github.xhsgraphql.tikhub;

import org.jspecify.annotations.NullMarked;
