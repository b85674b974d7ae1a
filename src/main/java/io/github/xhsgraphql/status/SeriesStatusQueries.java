package io.github.xhsgraphql.status;

import io.github.xhsgraphql.graphql.request.RequestState;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.tikhub.UpstreamConfig;
import io.github.xhsgraphql.upstream.ApiKeySuspension;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Resolves {@code seriesStatus}, the query for the state of the series. */
@GraphQLApi
public class SeriesStatusQueries {

  private final Circuits circuits;
  private final ApiKeySuspension key;
  private final UpstreamConfig config;

  SeriesStatusQueries(Circuits circuits, ApiKeySuspension key, UpstreamConfig config) {
    this.circuits = circuits;
    this.key = key;
    this.config = config;
  }

  /**
   * Returns the state of all series. A circuit breaker whose delay is over is still shown as open,
   * until the next call tests the source.
   */
  @Description(
      "The state of each series, as this instance of the gateway sees it. Costs no upstream call.")
  @Query
  public @NonNull Uni<List<@NonNull SeriesStatus>> seriesStatus(Context context) {
    RequestState.of(context).markUncacheable();
    return Uni.createFrom().item(Arrays.stream(Series.values()).map(this::status).toList());
  }

  private SeriesStatus status(Series series) {
    List<OperationStatus> operations = circuits.of(series);
    boolean isAsked = key.allowsCalls() && config.order().contains(series);
    return new SeriesStatus(
        series,
        isAsked && operations.stream().anyMatch(o -> o.circuit() != CircuitState.OPEN),
        operations);
  }
}
