package io.github.xhsgraphql.cache;

import io.github.xhsgraphql.cache.CacheMetrics.Source;
import io.github.xhsgraphql.cache.InFlightLoad.Result;
import io.github.xhsgraphql.fallback.AnswerCache;
import io.github.xhsgraphql.fallback.Attempts;
import io.github.xhsgraphql.ledger.CachedAnswer;
import io.github.xhsgraphql.ledger.CallContext;
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

/**
 * Looks up the local cache, then the shared cache, then upstream. Concurrent requests for the same
 * key share one load.
 */
@Singleton
class TieredAnswerCache implements AnswerCache {

  private final ConcurrentMap<CacheEntry.Key, InFlightLoad<?>> loads = new ConcurrentHashMap<>();

  /** How many loads have completed. A load writes to the local cache before it completes. */
  private final AtomicLong completedLoads = new AtomicLong();

  private final LocalCache local;
  private final SharedCache shared;
  private final CacheMetrics metrics;
  private final CacheConfig config;
  private final Clock clock;

  TieredAnswerCache(
      LocalCache local, SharedCache shared, CacheMetrics metrics, CacheConfig config, Clock clock) {
    this.local = local;
    this.shared = shared;
    this.metrics = metrics;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public <T> Uni<CachedAnswer<T>> get(
      Operation<?, T> operation,
      Request request,
      CallContext context,
      Function<Attempts, Uni<Sourced<T>>> loader) {
    CacheEntry.Key key = new CacheEntry.Key(operation, request);
    long completed = completedLoads.get();
    CacheEntry<T> entry = local.get(key);
    if (entry != null && entry.isServable(clock.instant())) {
      return Uni.createFrom().item(() -> answer(operation, localResult(entry), context));
    }
    InFlightLoad<T> own = new InFlightLoad<>(key, loader, context);
    InFlightLoad<T> load = join(own, context);
    if (load != own) {
      context.countCoalesced();
      metrics.count(operation, Source.COALESCED);
      // Each request continues on its own thread, so that they don't run one after the other on the
      // load's thread.
      return load.await(context).emitOn(Infrastructure.getDefaultExecutor()).map(this::answer);
    }
    // A load that completed before the join possibly cached the entry. If no load completed, skip
    // the second lookup, because Quarkus counts each lookup.
    start(own, completed == completedLoads.get() ? entry : local.get(key));
    return own.await(context).map(result -> answer(operation, result, context));
  }

  private <T> Result<T> localResult(CacheEntry<T> entry) {
    return new Result<>(entry, entry.isFresh(clock.instant()) ? Source.LOCAL : Source.STALE);
  }

  private <T> CachedAnswer<T> answer(
      Operation<?, ?> operation, Result<T> result, CallContext context) {
    if (result.source() != Source.UPSTREAM) {
      context.countCached();
    }
    metrics.count(operation, result.source());
    return answer(result);
  }

  private <T> CachedAnswer<T> answer(Result<T> result) {
    return result.entry().answer(clock.instant(), result.source() == Source.STALE);
  }

  /** Returns the running load for the same key, or else the request's own load. */
  @SuppressWarnings("unchecked") // a key always has one type of value
  private <T> InFlightLoad<T> join(InFlightLoad<T> own, CallContext context) {
    return (InFlightLoad<T>)
        loads.compute(own.key(), (key, load) -> load != null && load.join(context) ? load : own);
  }

  private <T> void start(InFlightLoad<T> load, @Nullable CacheEntry<T> entry) {
    Uni<Result<T>> result =
        entry != null && entry.isServable(clock.instant())
            ? Uni.createFrom().item(() -> localResult(entry))
            : fromShared(load, entry);
    result
        .subscribe()
        .with(
            found -> end(load, () -> load.complete(found)),
            failure -> end(load, () -> load.fail(failure)));
  }

  private void end(InFlightLoad<?> load, Runnable completion) {
    load.close();
    completedLoads.incrementAndGet();
    loads.remove(load.key(), load);
    completion.run();
  }

  private <T> Uni<Result<T>> fromShared(InFlightLoad<T> load, @Nullable CacheEntry<T> entry) {
    load.setStaleEntry(ifServableStale(entry));
    return Uni.createFrom()
        .deferred(() -> shared.<T>get(load.key()))
        .flatMap(
            found -> {
              CacheEntry<T> latest = CacheEntry.newer(entry, found.orElse(null));
              if (latest != null && latest.isFresh(clock.instant())) {
                local.put(load.key(), latest);
                return Uni.createFrom().item(new Result<>(latest, Source.SHARED));
              }
              load.setStaleEntry(ifServableStale(latest));
              return fromUpstream(load);
            });
  }

  private <T> @Nullable CacheEntry<T> ifServableStale(@Nullable CacheEntry<T> entry) {
    return entry != null && entry.isServableStale(clock.instant()) ? entry : null;
  }

  private <T> Uni<Result<T>> fromUpstream(InFlightLoad<T> load) {
    return load.load()
        .map(sourced -> new Result<>(put(load.key(), sourced), Source.UPSTREAM))
        .onFailure(ChainFailure.class)
        .recoverWithUni(failure -> recover(failure, load));
  }

  /** Serves a stale entry if there is one, and caches an absence. */
  private <T> Uni<Result<T>> recover(ChainFailure failure, InFlightLoad<T> load) {
    Instant now = clock.instant();
    CacheEntry<T> stale = load.staleEntry();
    if (stale != null && failure.isInconclusive()) {
      CacheEntry<T> entry = stale.retryAt(now.plus(config.retryAfter()));
      local.put(load.key(), entry);
      return Uni.createFrom().item(new Result<>(entry, Source.STALE));
    }
    if (failure.isOfAbsence()) {
      CacheEntry<T> entry = CacheEntry.absence(failure, now, config.lifetime().absence());
      local.put(load.key(), entry);
      return Uni.createFrom().item(new Result<>(entry, Source.UPSTREAM));
    }
    return Uni.createFrom().failure(failure);
  }

  private <T> CacheEntry<T> put(CacheEntry.Key key, Sourced<T> sourced) {
    Duration lifetime = config.lifetime().of(key.operation().kind());
    Duration timeToLive = local.timeToLive(key);
    CacheEntry<T> entry = CacheEntry.value(sourced, clock.instant(), lifetime, timeToLive);
    shared.put(key, entry, timeToLive);
    local.put(key, entry);
    return entry;
  }

  @Override
  public <T> Optional<CachedAnswer<T>> peek(Operation<?, T> operation, Request request) {
    CacheEntry<T> entry = local.get(new CacheEntry.Key(operation, request));
    Instant now = clock.instant();
    return entry == null || entry.absence() != null || !entry.isFresh(now)
        ? Optional.empty()
        : Optional.of(entry.answer(now, false));
  }

  @Override
  public <T> void put(Operation<?, ?> operation, Request request, Sourced<T> sourced) {
    put(new CacheEntry.Key(operation, request), sourced);
  }

  @Override
  public void clear() {
    local.clear();
  }
}
