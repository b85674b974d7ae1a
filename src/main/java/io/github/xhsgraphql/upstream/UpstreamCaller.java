package io.github.xhsgraphql.upstream;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.xhsgraphql.json.BodyParser;
import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.ledger.CallListener;
import io.github.xhsgraphql.ledger.RunningCall;
import io.github.xhsgraphql.tikhub.Envelope;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Subject;
import io.github.xhsgraphql.tikhub.UpstreamFault;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Makes every upstream call. It parses the body, opens the envelope, passes it to a reader, records
 * the call in the ledger, and turns every failure into an outcome. No part of an upstream body
 * leaves this class except what a reader extracts.
 */
@Singleton
public class UpstreamCaller {

  private static final Logger LOG = Logger.getLogger(UpstreamCaller.class);

  /**
   * The size in bytes above which a worker thread parses the body. Parsing takes about a
   * millisecond per 64 KB, and an event loop must not be busy for more than a few milliseconds.
   */
  private static final int LARGE = 64 * 1024;

  private final BodyParser parser;
  private final ApiKeySuspension key;
  private final UpstreamLimiter limiter;
  private final CircuitRule circuits;
  private final List<CallListener> listeners;
  private final Clock clock;

  UpstreamCaller(
      ObjectMapper mapper,
      ApiKeySuspension key,
      UpstreamLimiter limiter,
      CircuitRule circuits,
      @All List<CallListener> listeners,
      Clock clock) {
    this.parser = new BodyParser(mapper);
    this.key = key;
    this.limiter = limiter;
    this.circuits = circuits;
    this.listeners = listeners;
    this.clock = clock;
  }

  /** Returns whether TikHub rejected the API key a moment ago. No call can succeed then. */
  public boolean isKeySuspended() {
    return !key.allowsCalls();
  }

  /** Does what {@link SourceCall#send} says. */
  <T> Uni<Outcome<T>> call(
      SourceCall call,
      Supplier<Uni<RestResponse<InputStream>>> request,
      Function<Envelope, Outcome<T>> reader) {
    return Uni.createFrom()
        .deferred(call::begin)
        .invoke(running -> listen(call, running))
        .flatMap(
            running ->
                Uni.createFrom()
                    .deferred(() -> exchange(request.get(), running).response())
                    .flatMap(response -> outcome(response, call, reader))
                    .onItemOrFailure()
                    .transform(
                        (outcome, failure) ->
                            failure == null
                                ? answered(call, outcome, running)
                                : settled(call, SeriesResponses.<T>outcome(failure), running))
                    .onCancellation()
                    .invoke(running::abandon))
        .flatMap(outcome -> successOrFault(call, outcome));
  }

  private void listen(SourceCall call, RunningCall running) {
    for (CallListener listener : listeners) {
      running.whenEnded(listener.began(call.operation(), call.series(), running.ledger()));
    }
  }

  /**
   * Sends the request. The exchange ends with the call, even if the call ends because no one waits
   * for it.
   */
  private static Exchange exchange(Uni<RestResponse<InputStream>> request, RunningCall call) {
    Exchange exchange = new Exchange(request);
    call.whenEnded(ended -> exchange.end());
    return exchange;
  }

  private <T> Uni<Outcome<T>> outcome(
      RestResponse<InputStream> response, SourceCall call, Function<Envelope, Outcome<T>> reader) {
    Subject.Kind about = call.subject().kind();
    if (SeriesResponses.isRefusal(response.getStatusInfo())) {
      return Uni.createFrom().item(SeriesResponses.ofStatus(response, clock.instant()));
    }
    if (!(response.getEntity() instanceof ExchangeBody body)) {
      return Uni.createFrom().item(read(new byte[0], about, reader));
    }
    return body.whole()
        .flatMap(
            bytes -> {
              Uni<byte[]> here = Uni.createFrom().item(bytes);
              return bytes.length > LARGE ? here.emitOn(Infrastructure.getDefaultExecutor()) : here;
            })
        .map(bytes -> read(bytes, about, reader));
  }

  private <T> Outcome<T> read(
      byte[] body, Subject.Kind about, Function<Envelope, Outcome<T>> reader) {
    Json whole;
    try {
      whole = parser.parse(body);
    } catch (IOException notJson) {
      return Outcome.shapeChanged("not JSON");
    }
    try {
      return Envelope.open(whole, about).then(reader);
    } catch (RuntimeException unreadable) {
      LOG.debugf("A reader failed with %s", unreadable.getClass().getName());
      return Outcome.shapeChanged("unreadable");
    }
  }

  /**
   * Settles a call that upstream answered, and then informs the limiter. An exception of the
   * limiter is a defect of the gateway. It changes neither the call nor its outcome, and no circuit
   * breaker counts it.
   */
  private <T> Outcome<T> answered(SourceCall call, Outcome<T> outcome, RunningCall running) {
    settled(call, outcome, running);
    if (outcome instanceof Outcome.Throttled<T> throttled) {
      limiter.throttled(throttled.retryAfter());
    } else {
      limiter.accepted();
    }
    return outcome;
  }

  private <T> Outcome<T> settled(SourceCall call, Outcome<T> outcome, RunningCall running) {
    running.end(outcome);
    if (outcome instanceof Outcome.Rejected<?> rejected && rejected.concernsKey()) {
      key.rejected(rejected.status());
    }
    if (outcome instanceof Outcome.Failed<?> failed && failed.isUnknownWording()) {
      LOG.warnf("%s: %s", call.name(), failed.reason());
      listeners.forEach(listener -> listener.unknownWording(call.series(), call.operation()));
    }
    if (outcome instanceof Outcome.ShapeChanged<?> changed) {
      LOG.warnf("%s can't be read: %s", call.name(), changed.what());
    }
    return outcome;
  }

  private <T> Uni<Outcome<T>> successOrFault(SourceCall call, Outcome<T> outcome) {
    return switch (outcome.kind()) {
      case FOUND, EMPTY, NOT_FOUND, PRIVATE -> {
        circuits.succeeded(call.name());
        yield Uni.createFrom().item(outcome);
      }
      case REJECTED, THROTTLED, FAILED, TIMED_OUT, SHAPE_CHANGED -> {
        boolean isExcused = circuits.excuses(call.name(), call.subject(), outcome);
        yield Uni.createFrom().failure(UpstreamFault.of(outcome, call.retryAllowed(), isExcused));
      }
    };
  }
}
