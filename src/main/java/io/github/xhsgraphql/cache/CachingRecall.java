package io.github.xhsgraphql.cache;

import io.github.xhsgraphql.cache.CacheMetrics.Source;
import io.github.xhsgraphql.cache.Flight.Arrival;
import io.github.xhsgraphql.fallback.Attempts;
import io.github.xhsgraphql.fallback.Recall;
import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.ledger.Recalled;
import io.github.xhsgraphql.ledger.Sourced;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Request;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Recalls from this process, then from what instances share, then asks: once for all who wait. */
@Singleton
class CachingRecall implements Recall {

  private final ConcurrentMap<Key, Flight<?>> flights = new ConcurrentHashMap<>();

  /** How many flights have landed; each lands after the cache has what it brings. */
  private final AtomicLong landings = new AtomicLong();

  private final LocalStore local;
  private final SharedStore shared;
  private final CacheMetrics metrics;
  private final CacheConfig config;
  private final Clock clock;

  CachingRecall(
      LocalStore local, SharedStore shared, CacheMetrics metrics, CacheConfig config, Clock clock) {
    this.local = local;
    this.shared = shared;
    this.metrics = metrics;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public <T> Uni<Recalled<T>> serve(
      Operation<?, T> operation,
      Request request,
      CallContext context,
      Function<Attempts, Uni<Sourced<T>>> load) {
    Key key = new Key(operation, request);
    long landed = landings.get();
    Kept<T> kept = local.get(key);
    if (kept != null && kept.isToBeServed(clock.instant())) {
      return known(operation, kept, context);
    }
    Flight<T> mine = new Flight<>();
    Flight<T> flight = board(key, context, mine);
    if (flight == mine) {
      // Looks again only if another flight has landed since: Quarkus counts each look.
      Kept<T> latest = landed == landings.get() ? kept : local.get(key);
      if (latest != null && latest.isToBeServed(clock.instant())) {
        land(key, flight, () -> flight.arrive(new Arrival<>(latest, true)));
        return known(operation, latest, context);
      }
      depart(key, latest, flight, load);
      return flight
          .await(context)
          .onFailure()
          .invoke(failure -> metrics.countFailed(operation, failure))
          .map(arrival -> arrived(operation, arrival, context));
    }
    context.countCoalesced();
    metrics.count(operation, Source.COALESCED);
    // Each waiter goes on in a thread of its own, not all one after the other in the flight's.
    return flight.await(context).emitOn(Infrastructure.getDefaultExecutor()).map(this::recalled);
  }

  private <T> Uni<Recalled<T>> known(Operation<?, ?> operation, Kept<T> kept, CallContext context) {
    context.countCached();
    metrics.count(operation, kept.isFresh(clock.instant()) ? Source.LOCAL : Source.STALE);
    return Uni.createFrom().item(() -> kept.recalled(clock.instant(), true));
  }

  private <T> Recalled<T> arrived(
      Operation<?, ?> operation, Arrival<T> arrival, CallContext context) {
    if (arrival.known()) {
      context.countCached();
    }
    Recalled<T> recalled = recalled(arrival);
    metrics.count(operation, source(arrival, recalled));
    return recalled;
  }

  private static Source source(Arrival<?> arrival, Recalled<?> recalled) {
    if (!arrival.known()) {
      return Source.UPSTREAM;
    }
    return recalled.isStale() ? Source.STALE : Source.SHARED;
  }

  private <T> Recalled<T> recalled(Arrival<T> arrival) {
    return arrival.kept().recalled(clock.instant(), arrival.known());
  }

  @SuppressWarnings("unchecked") // a key always belongs to one type of value
  private <T> Flight<T> board(Key key, CallContext context, Flight<T> mine) {
    return (Flight<T>)
        flights.compute(
            key,
            (k, flight) -> {
              if (flight != null && flight.board(context)) {
                return flight;
              }
              mine.board(context);
              return mine;
            });
  }

  private <T> void depart(
      Key key,
      @Nullable Kept<T> known,
      Flight<T> flight,
      Function<Attempts, Uni<Sourced<T>>> load) {
    flight.hold(stale(known));
    Uni.createFrom()
        .deferred(() -> shared.<T>get(key))
        .flatMap(
            found -> {
              if (found.isPresent() && found.get().isFresh(clock.instant())) {
                return Uni.createFrom().item(new Arrival<>(keep(key, found.get()), true));
              }
              Kept<T> held = stale(Kept.later(known, found.orElse(null)));
              flight.hold(held);
              return load(key, held, flight.trail(), load);
            })
        .subscribe()
        .with(
            arrival -> land(key, flight, () -> flight.arrive(arrival)),
            failure -> land(key, flight, () -> flight.fail(failure)));
  }

  private void land(Key key, Flight<?> flight, Runnable told) {
    flight.close();
    landings.incrementAndGet();
    flights.remove(key, flight);
    told.run();
  }

  private <T> Uni<Arrival<T>> load(
      Key key,
      @Nullable Kept<T> stale,
      Attempts attempts,
      Function<Attempts, Uni<Sourced<T>>> load) {
    return Uni.createFrom()
        .deferred(() -> load.apply(attempts))
        .map(served -> new Arrival<>(learned(key, served), false))
        .onFailure(ChainFailure.class)
        .recoverWithUni(failure -> insteadOf((ChainFailure) failure, key, stale));
  }

  private <T> Uni<Arrival<T>> insteadOf(ChainFailure failure, Key key, @Nullable Kept<T> stale) {
    Instant now = clock.instant();
    if (stale != null && failure.leavesOpen()) {
      Kept<T> again = stale.until(now.plus(config.retryAfter()));
      return Uni.createFrom().item(new Arrival<>(keep(key, again), true));
    }
    if (failure.isOfAbsence()) {
      keep(key, Kept.nothing(failure, now, config.lifetime().absence()));
    }
    return Uni.createFrom().failure(failure);
  }

  private <T> Kept<T> learned(Key key, Sourced<T> served) {
    Duration lifetime = config.lifetime().of(key.operation().kind());
    Duration holdingTime = local.holdingTime(key);
    Kept<T> kept = Kept.something(served, clock.instant(), lifetime, holdingTime);
    shared.put(key, kept, holdingTime);
    return keep(key, kept);
  }

  private <T> Kept<T> keep(Key key, Kept<T> kept) {
    local.put(key, kept);
    return kept;
  }

  /** The same if it may be served where no series answers, else null. */
  private <T> @Nullable Kept<T> stale(@Nullable Kept<T> known) {
    return known != null && known.isToBeServedStale(clock.instant()) ? known : null;
  }

  @Override
  public <T> Optional<Recalled<T>> peek(Operation<?, T> operation, Request request) {
    Kept<T> kept = local.get(new Key(operation, request));
    Instant now = clock.instant();
    return kept == null || kept.absence() != null || !kept.isFresh(now)
        ? Optional.empty()
        : Optional.of(kept.recalled(now, true));
  }

  @Override
  public <T> void learn(Operation<?, ?> operation, Request request, Sourced<T> served) {
    learned(new Key(operation, request), served);
  }

  @Override
  public void clear() {
    local.clear();
  }
}
