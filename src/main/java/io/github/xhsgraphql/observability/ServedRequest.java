package io.github.xhsgraphql.observability;

import io.github.xhsgraphql.ledger.CallLedger.Call;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A GraphQL request that has been answered. It contains neither the query nor the variables.
 *
 * @param id its request ID; null if it didn't come by HTTP
 * @param operation the operation's type and name, such as {@code query NoteWithComments}
 * @param calls the upstream calls that it caused
 * @param errorCodes the codes of the answer's errors
 */
record ServedRequest(
    @Nullable String id,
    GraphQLOperation operation,
    RequestOutcome outcome,
    Duration took,
    List<Call> calls,
    List<String> errorCodes) {

  long billable() {
    return calls.stream().filter(Call::billable).count();
  }
}
