package io.github.xhsgraphql.access;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import io.github.xhsgraphql.graphql.request.RequestState;
import io.github.xhsgraphql.ledger.CallLedger;
import io.github.xhsgraphql.ledger.CallLedger.Call;
import io.github.xhsgraphql.ledger.CallListener;
import io.github.xhsgraphql.tikhub.Series;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** Counts each upstream call when it starts, for the client whose request pays for it. */
@Singleton
class ClientCallCounter extends SimplePerformantInstrumentation implements CallListener {

  private final ClientUsage usage;
  private final ClientMetrics metrics;

  ClientCallCounter(ClientUsage usage, ClientMetrics metrics) {
    this.usage = usage;
    this.metrics = metrics;
  }

  @Override
  public InstrumentationContext<ExecutionResult> beginExecution(
      InstrumentationExecutionParameters parameters, InstrumentationState state) {
    CallLedger ledger = RequestState.of(parameters.getGraphQLContext()).ledger();
    Client.current().ifPresent(client -> ledger.attach(Client.class, client));
    return SimpleInstrumentationContext.noOp();
  }

  @Override
  public Consumer<Call> began(String operation, Series series, CallLedger payer) {
    payer.attached(Client.class).ifPresent(this::count);
    return ended -> {};
  }

  private void count(Client client) {
    usage.recordUpstreamCall(client.name());
    metrics.call(client);
  }
}
