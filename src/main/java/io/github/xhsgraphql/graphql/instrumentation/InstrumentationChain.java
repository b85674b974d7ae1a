package io.github.xhsgraphql.graphql.instrumentation;

import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.ExecuteObjectInstrumentationContext;
import graphql.execution.instrumentation.FieldFetchingInstrumentationContext;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionStrategyParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldCompleteParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import graphql.schema.DataFetcher;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An instrumentation chain in which only some members see the fetchers of fields, and none sees the
 * execution of fields. A plain chain calls all members for every field, and creates several lists
 * each time.
 */
final class InstrumentationChain extends ChainedInstrumentation {

  private final List<Instrumentation> fields;

  /**
   * @param fields see each field's fetcher; they must not keep state of a request
   * @param watchers run after these, and see only whole requests
   */
  InstrumentationChain(List<Instrumentation> fields, List<Instrumentation> watchers) {
    super(Stream.concat(fields.stream(), watchers.stream()).toList());
    this.fields = fields;
  }

  @Override
  public DataFetcher<?> instrumentDataFetcher(
      DataFetcher<?> fetcher,
      InstrumentationFieldFetchParameters parameters,
      InstrumentationState state) {
    DataFetcher<?> instrumented = fetcher;
    for (Instrumentation member : fields) {
      instrumented = member.instrumentDataFetcher(instrumented, parameters, state);
    }
    return instrumented;
  }

  @Override
  public @Nullable ExecuteObjectInstrumentationContext beginExecuteObject(
      InstrumentationExecutionStrategyParameters parameters, InstrumentationState state) {
    return null;
  }

  @Override
  public @Nullable InstrumentationContext<Object> beginFieldExecution(
      InstrumentationFieldParameters parameters, InstrumentationState state) {
    return null;
  }

  @Override
  public @Nullable FieldFetchingInstrumentationContext beginFieldFetching(
      InstrumentationFieldFetchParameters parameters, InstrumentationState state) {
    return null;
  }

  @Override
  public @Nullable InstrumentationContext<Object> beginFieldCompletion(
      InstrumentationFieldCompleteParameters parameters, InstrumentationState state) {
    return null;
  }

  @Override
  public @Nullable InstrumentationContext<Object> beginFieldListCompletion(
      InstrumentationFieldCompleteParameters parameters, InstrumentationState state) {
    return null;
  }
}
