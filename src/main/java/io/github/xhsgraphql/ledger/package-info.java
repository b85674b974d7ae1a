/** Accounts for upstream calls: the calls of a request, its budget and its deadline. */
@NullMarked
package io.github.xhsgraphql.ledger;

import org.jspecify.annotations.NullMarked;
