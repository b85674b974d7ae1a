package io.github.xhsgraphql.doctor;

import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.ledger.CallLedger;
import io.github.xhsgraphql.ledger.RequestCalls;
import io.github.xhsgraphql.tikhub.Envelope;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Subject;
import io.github.xhsgraphql.tikhub.UpstreamConfig;
import io.github.xhsgraphql.tikhub.UpstreamFault;
import io.github.xhsgraphql.upstream.SourceCall;
import io.github.xhsgraphql.upstream.UpstreamCaller;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Calls an endpoint once and compares the response with the expected shape. */
@Singleton
class Doctor {

  private final UpstreamCaller caller;
  private final UpstreamConfig config;
  private final EndpointClient upstream;

  Doctor(UpstreamCaller caller, UpstreamConfig config, @RestClient EndpointClient upstream) {
    this.caller = caller;
    this.config = config;
    this.upstream = upstream;
  }

  /**
   * Calls the endpoint and keeps IDs and tokens from the response in {@code values}. Blocks until
   * the call ends. Throws no exception for a failed call: the finding describes the failure.
   * Doesn't call the endpoint if a query parameter has no value.
   */
  Finding examine(Endpoint endpoint, ParameterValues values) {
    Optional<Map<String, String>> query = values.query(endpoint.query());
    if (query.isEmpty()) {
      return new Finding(
          endpoint,
          null,
          "no earlier response contained an ID to request",
          0,
          false,
          new FieldComparison());
    }
    RequestCalls calls = new RequestCalls(config);
    ShapeComparison comparison = new ShapeComparison();
    Outcome<Envelope> outcome =
        new SourceCall(
                caller, calls, endpoint.series(), endpoint.operation(), Subject.UNKNOWN, true)
            .<Envelope>send(
                () -> upstream.call(folder(endpoint), name(endpoint), query.get()),
                envelope -> read(endpoint, envelope, comparison, values))
            .onFailure(UpstreamFault.class)
            .recoverWithItem(fault -> as(fault.outcome()))
            .ifNoItem()
            .after(config.deadline())
            .recoverWithItem(new Outcome.TimedOut<>())
            .await()
            .indefinitely();
    CallLedger.Call call = calls.ledger().calls().get(0);
    return new Finding(
        endpoint,
        outcome.kind(),
        reason(outcome),
        call.millis(),
        call.billable(),
        comparison.fields());
  }

  private static Outcome<Envelope> read(
      Endpoint endpoint, Envelope envelope, ShapeComparison comparison, ParameterValues values) {
    values.save(endpoint.saves(), envelope.payload());
    boolean empty = false;
    String nowhere = null;
    for (Endpoint.Check check : endpoint.checks()) {
      boolean isAround = check.at().startsWith("^");
      Json root = isAround ? envelope.around() : envelope.payload();
      BodyPath place = BodyPath.of(check.at().substring(isAround ? 1 : 0));
      List<Json> objects = place.in(root);
      comparison.compare(check.at(), objects, check.shape());
      empty = objects.isEmpty() && place.endsInEmptyArray(root);
      nowhere = objects.isEmpty() && !empty ? check.at() : null;
    }
    if (empty) {
      return endpoint.isList() ? Outcome.empty(envelope) : Outcome.notFound();
    }
    return nowhere == null
        ? Outcome.found(envelope)
        : Outcome.shapeChanged("nothing at " + nowhere);
  }

  private static @Nullable String reason(Outcome<?> outcome) {
    if (outcome instanceof Outcome.ShapeChanged<?> changed) {
      return changed.what();
    }
    if (outcome instanceof Outcome.Rejected<?> rejected) {
      return "HTTP " + rejected.status();
    }
    return outcome instanceof Outcome.Failed<?> failed ? failed.reason() : null;
  }

  @SuppressWarnings("unchecked") // a fault's outcome holds no value
  private static <T> Outcome<T> as(Outcome<?> outcome) {
    return (Outcome<T>) outcome;
  }

  private static String folder(Endpoint endpoint) {
    return endpoint.path().substring(0, endpoint.path().indexOf('/'));
  }

  private static String name(Endpoint endpoint) {
    return endpoint.path().substring(endpoint.path().indexOf('/') + 1);
  }
}
