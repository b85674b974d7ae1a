package io.github.xhsgraphql.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLContext;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import io.github.xhsgraphql.graphql.error.ErrorHandler;
import io.github.xhsgraphql.graphql.request.AnswerExtensions;
import io.github.xhsgraphql.graphql.request.LargeAnswers;
import io.github.xhsgraphql.graphql.request.RequestState;
import io.github.xhsgraphql.graphql.request.WrittenData;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Executes queries, and caches the data of whole answers. An equal request gets the cached data as
 * long as all of the data is fresh.
 *
 * <p>An answer isn't cached if it has an error or a warning, or if it is delivered in parts. The
 * extensions aren't cached either: each request gets its own.
 */
@Singleton
class KeepingStrategy extends AsyncExecutionStrategy {

  private final KeptAnswers answers;
  private final ObjectMapper mapper;
  private final Clock clock;
  private final PartialLoaders loaders;
  private final AnswerExtensions extensions;

  KeepingStrategy(
      KeptAnswers answers,
      ObjectMapper mapper,
      Clock clock,
      PartialLoaders loaders,
      AnswerExtensions extensions) {
    super(new ErrorHandler());
    this.loaders = loaders;
    this.extensions = extensions;
    this.answers = answers;
    this.mapper = mapper;
    this.clock = clock;
  }

  @Override
  public CompletableFuture<ExecutionResult> execute(
      ExecutionContext context, ExecutionStrategyParameters parameters) {
    Question question = Question.of(context);
    GraphQLContext operation = context.getGraphQLContext();
    RequestState request = RequestState.of(operation);
    return answers
        .get(question)
        .map(answer -> again(answer, request))
        .orElseGet(
            () ->
                LargeAnswers.begin(
                        operation,
                        ResolverScopes.carried(operation, () -> executeAnew(context, parameters)))
                    .thenApply(result -> kept(result, question, request)));
  }

  private CompletableFuture<ExecutionResult> executeAnew(
      ExecutionContext context, ExecutionStrategyParameters parameters) {
    GraphQLContext request = context.getGraphQLContext();
    IncrementalDelivery delivery = request.get(IncrementalDelivery.class);
    if (delivery == null) {
      return super.execute(context, parameters);
    }
    DeferredParts parts = new DeferredParts(delivery, extensions, RequestState.of(request));
    request.put(DeferredParts.class, parts);
    return new IncrementalStrategy(loaders, parts).execute(context, parameters);
  }

  private CompletableFuture<ExecutionResult> again(KeptAnswer answer, RequestState request) {
    request.reuse(answer.recalls(), Duration.between(clock.instant(), answer.until()));
    return CompletableFuture.completedFuture(
        ExecutionResultImpl.newExecutionResult().data(answer.data()).build());
  }

  /**
   * Caches the answer if it may be cached. Then returns it with its data already serialized, so
   * that the data is serialized only once.
   */
  private ExecutionResult kept(ExecutionResult result, Question question, RequestState request) {
    Duration freshFor = request.freshFor().orElse(Duration.ZERO);
    if (freshFor.isZero() || !result.getErrors().isEmpty() || request.hasErrors()) {
      return result;
    }
    WrittenData data = written(result.getData());
    answers.put(question, new KeptAnswer(data, request.recalls(), clock.instant().plus(freshFor)));
    return result.transform(answer -> answer.data(data));
  }

  private WrittenData written(Object data) {
    try {
      return new WrittenData(mapper.writeValueAsString(data), WrittenData.fields(data));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("maps, lists and scalars can be written", impossible);
    }
  }
}
