package io.github.xhsgraphql.fallback;

import io.github.xhsgraphql.ledger.CallBudget;
import io.github.xhsgraphql.ledger.RequestCalls;
import io.github.xhsgraphql.ledger.RunningCall;
import io.github.xhsgraphql.ledger.Sourced;
import io.github.xhsgraphql.support.VirtualTime;
import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Request;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.tikhub.Subject;
import io.github.xhsgraphql.tikhub.UpstreamConfig;
import io.github.xhsgraphql.tikhub.UpstreamFault;
import io.github.xhsgraphql.upstream.ApiKeySuspension;
import io.github.xhsgraphql.upstream.IdleCaller;
import io.github.xhsgraphql.upstream.SourceCall;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Runs the gateway's own chain, hedge policy and budget in virtual time, with three series that
 * behave as TikHub's users describe it: a call takes a log-normal time with a median of 3 s, 1% of
 * the calls hang, and 3% fail. A query arrives each second on average. The numbers are the same in
 * each run. Run by {@code bench/run hedge}.
 */
public final class HedgeSimulation {

  private static final int QUERIES = 20_000;
  private static final double MEDIAN_SECONDS = 3;

  /** The calls of which 2% take more than 20 s. */
  private enum Slow {
    /** The calls that succeed. The 98th percentile of a normal distribution is 2.0537. */
    OF_ANSWERS(2.0537),
    /**
     * All calls. Half of the slow 2% hang, so the limit is the 98.99th percentile of the responses:
     * 2.3226.
     */
    OF_ALL(2.3226);

    private final double sigma;

    Slow(double quantile) {
      sigma = Math.log(20 / MEDIAN_SECONDS) / quantile;
    }
  }

  private static final double HANGING = 0.01;
  private static final double FAILING = 0.03;
  private static final Duration TIMEOUT = Duration.ofSeconds(35);
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  private record Thing(int number) implements Request {
    @Override
    public Subject subject() {
      return Subject.UNKNOWN;
    }
  }

  private static final Operation<Thing, String> OPERATION =
      Operation.of("imageNote", "notes", Operation.Kind.NOTE, String.class);

  private final VirtualTime time = new VirtualTime();
  private final Random random = new Random(21);
  private final UpstreamConfig upstream =
      new SmallRyeConfigBuilder()
          .addDiscoveredConverters()
          .withMapping(UpstreamConfig.class)
          .build()
          .getConfigMapping(UpstreamConfig.class);
  private final List<Source<Thing, String>> sources =
      Arrays.stream(Series.values()).map(s -> Source.of(s, OPERATION, this::answer)).toList();
  private final Slow slow;
  private final ChainRun.Parts parts;
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final List<Double> seconds = new ArrayList<>();
  private int calls;
  private int failed;

  public static void main(String[] args) {
    Map<String, String> off = Map.of("", "off");
    Map<String, String> fixed =
        Map.of(".start-delay", "12s", ".min-delay", "12s", ".max-delay", "12s");
    for (Slow slow : Slow.values()) {
      System.out.printf("2 %% over 20 s: %s%n", slow);
      System.out.println("| | p50 | p95 | p99 | failed | calls per query | hedges of calls |");
      System.out.println("|---|---|---|---|---|---|---|");
      System.out.println(new HedgeSimulation(slow, off).row("no hedge"));
      System.out.println(new HedgeSimulation(slow, fixed).row("fixed, 12 s"));
      System.out.println(new HedgeSimulation(slow, Map.of()).row("adaptive"));
    }
  }

  /**
   * Prepares a run.
   *
   * @param settings by their names below {@code gateway.upstream.hedge}
   */
  private HedgeSimulation(Slow slow, Map<String, String> settings) {
    this.slow = slow;
    HedgeConfig config = PlannedHedge.config(settings);
    ResponseTimes times = new ResponseTimes(new MeterTime(time));
    ApiKeySuspension key = new ApiKeySuspension(upstream, Clock.systemUTC());
    OpenLimiter limiter = new OpenLimiter();
    parts =
        new ChainRun.Parts(
            new SourceInvoker(new IdleCaller(key, limiter), limiter, times, time.timing()),
            new HedgePolicy(config, times, new LocalHedgeBudget(config), time.timing()),
            new HedgeMetrics(meters));
  }

  /** Runs all queries and returns a row of the table. */
  private String row(String name) {
    for (int i = 0; i < QUERIES; i++) {
      time.pass(Duration.ofMillis((long) (-1_000 * Math.log(1 - random.nextDouble()))));
      query(i);
    }
    time.pass(Duration.ofMinutes(2));
    Collections.sort(seconds);
    return String.format(
        "| %s | %.1f s | %.1f s | %.1f s | %.2f %% | %.3f | %.1f %% |",
        name,
        percentile(0.50),
        percentile(0.95),
        percentile(0.99),
        100.0 * failed / QUERIES,
        (double) calls / QUERIES,
        100.0 * hedges() / calls);
  }

  private double hedges() {
    return meters.find("gateway.upstream.hedges").counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  private double percentile(double share) {
    return seconds.get((int) (share * seconds.size()));
  }

  private void query(int number) {
    Budget budget = new Budget();
    ChainRun<Thing, String> run =
        new ChainRun<>(sources, new Thing(number), new Attempts(budget), parts, late -> {});
    from(run, 0).subscribe().with(served -> ended(budget, served), failure -> ended(budget, null));
  }

  /** Falls back as {@link FallbackChain} does. */
  private Uni<Sourced<String>> from(ChainRun<Thing, String> run, int place) {
    return run.attempt(place)
        .onFailure(NextSeries.class)
        .recoverWithUni(
            () ->
                place < sources.size()
                    ? from(run, place + 1)
                    : Uni.createFrom().failure(new IllegalStateException("no series is left")));
  }

  private void ended(Budget budget, @Nullable Sourced<String> served) {
    Duration took = time.timing().since(budget.began);
    boolean isLate = took.compareTo(DEADLINE) > 0;
    seconds.add((isLate ? DEADLINE : took).toMillis() / 1_000.0);
    if (served == null || isLate) {
      failed++;
    }
  }

  private Uni<Outcome<String>> answer(Thing request, SourceCall call) {
    return call.begin()
        .flatMap(
            running -> {
              calls++;
              double taken = MEDIAN_SECONDS * Math.exp(slow.sigma * random.nextGaussian());
              boolean fails = random.nextDouble() < FAILING;
              boolean hangs = random.nextDouble() < HANGING || taken > TIMEOUT.toSeconds();
              return after(hangs ? TIMEOUT : Duration.ofMillis((long) (taken * 1_000)))
                  .flatMap(then -> outcome(hangs, fails));
            });
  }

  private static Uni<Outcome<String>> outcome(boolean hangs, boolean fails) {
    if (hangs) {
      return Uni.createFrom().failure(new TimeoutException());
    }
    return fails
        ? Uni.createFrom()
            .failure(UpstreamFault.of(new Outcome.Failed<>(true, false, "planned"), false, false))
        : Uni.createFrom().item(Outcome.found("v"));
  }

  private Uni<Boolean> after(Duration delay) {
    return Uni.createFrom()
        .emitter(emitter -> time.timing().schedule(delay, () -> emitter.complete(true)));
  }

  /** The budget of one query, which starts at its creation. */
  private final class Budget implements CallBudget {
    private final RequestCalls request = new RequestCalls(upstream);
    private final long began = time.nanoTime();

    @Override
    public Uni<RunningCall> begin(String operation, Series series) {
      return request.begin(operation, series);
    }

    @Override
    public Duration remaining() {
      Duration left = DEADLINE.minus(time.timing().since(began));
      return left.isNegative() ? Duration.ZERO : left;
    }

    @Override
    public Object requester() {
      return this;
    }
  }

  /** Virtual time for Micrometer. */
  private record MeterTime(VirtualTime time) implements io.micrometer.core.instrument.Clock {
    @Override
    public long wallTime() {
      return time.nanoTime() / 1_000_000;
    }

    @Override
    public long monotonicTime() {
      return time.nanoTime();
    }
  }
}
