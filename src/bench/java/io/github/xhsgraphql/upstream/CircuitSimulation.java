package io.github.xhsgraphql.upstream;

import io.github.xhsgraphql.tikhub.InnerFailure;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Subject;
import io.github.xhsgraphql.tikhub.UpstreamFault;
import io.smallrye.faulttolerance.core.FaultToleranceContext;
import io.smallrye.faulttolerance.core.Future;
import io.smallrye.faulttolerance.core.circuit.breaker.CircuitBreaker;
import io.smallrye.faulttolerance.core.timer.Timer;
import io.smallrye.faulttolerance.core.timer.TimerTask;
import io.smallrye.faulttolerance.core.util.ExceptionDecision;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Compares rules for which failures count in a circuit breaker, among them {@link CircuitRule} with
 * several limits. Each rule gets the same requests for notes, two a second by a simulated clock, in
 * front of the circuit breaker that the gateway uses (SmallRye's, a window of 10, half of it
 * failures, open for 15 s).
 *
 * <p>Run by {@code bench/run circuit}; the random numbers are the same each time.
 */
public final class CircuitSimulation {

  private static final String NOTE = "imageNote";
  private static final int REQUESTS = 100_000;
  private static final int MILLIS_BETWEEN = 500;

  private static final Outcome<?> FOUND = Outcome.found("a note");
  private static final Outcome<?> GONE = Outcome.notFound();
  private static final Outcome<?> UNCLEAR = InnerFailure.withoutReason("words that say nothing");
  private static final Outcome<?> BROKEN = new Outcome.Failed<>(false, true, "HTTP 500");

  /** A rule for which failures are excused. */
  private interface Rule {
    boolean excuses(Subject subject, Outcome<?> failure);

    default void succeeded() {}
  }

  private record Limited(CircuitRule rule) implements Rule {
    @Override
    public boolean excuses(Subject subject, Outcome<?> failure) {
      return rule.excuses(NOTE, subject, failure);
    }

    @Override
    public void succeeded() {
      rule.succeeded(NOTE);
    }
  }

  /** Counts every other failure that may concern only the note. */
  private static final class Halved implements Rule {
    private boolean odd;

    @Override
    public boolean excuses(Subject subject, Outcome<?> failure) {
      odd ^= failure.scope() == Outcome.Scope.SUBJECT;
      return failure.scope() == Outcome.Scope.SUBJECT && odd;
    }
  }

  /** A request for a note, and the series' response to it. */
  private record Request(int note, Outcome<?> answer) {}

  private record Scenario(String name, boolean isHealthy, List<Request> requests) {}

  /** The results of one scenario under one rule. */
  private static final class Run {
    private int good;
    private int goodRefused;
    private int failed;
    private int failedUntilOpen = -1;
    private boolean isLastRefused;

    String healthy() {
      return goodRefused == 0 ? "0" : "%.2f %%".formatted(100.0 * goodRefused / good);
    }

    String failing() {
      return failedUntilOpen < 0
          ? "never, %d".formatted(1000L * failed / REQUESTS)
          : "%d, %d".formatted(failedUntilOpen, 1000L * failed / REQUESTS);
    }
  }

  private long now;

  private CircuitSimulation() {}

  private CircuitBreaker<Outcome<?>> breaker() {
    ExceptionDecision decision = failure -> failure instanceof UpstreamFault.Excused;
    return new CircuitBreaker<>(
        FaultToleranceContext::call,
        "simulated",
        decision,
        15_000,
        10,
        0.5,
        1,
        () -> {
          long started = now;
          return () -> now - started;
        },
        new NoTimer());
  }

  private Run run(Rule rule, List<Request> requests) {
    CircuitBreaker<Outcome<?>> breaker = breaker();
    Run run = new Run();
    for (Request request : requests) {
      now += MILLIS_BETWEEN;
      boolean isGood = request.answer() == FOUND;
      boolean[] called = {false};
      breaker.apply(
          new FaultToleranceContext<>(
              () -> {
                called[0] = true;
                return answer(rule, request);
              },
              false));
      run.good += isGood ? 1 : 0;
      run.goodRefused += isGood && !called[0] ? 1 : 0;
      run.isLastRefused = !called[0];
      run.failed += called[0] && !isSuccess(request.answer()) ? 1 : 0;
      if (run.failedUntilOpen < 0 && breaker.currentState() == CircuitBreaker.STATE_OPEN) {
        run.failedUntilOpen = run.failed;
      }
    }
    return run;
  }

  private static boolean isSuccess(Outcome<?> outcome) {
    return outcome == FOUND || outcome == GONE;
  }

  private static Future<Outcome<?>> answer(Rule rule, Request request) {
    if (isSuccess(request.answer())) {
      rule.succeeded();
      return Future.of(request.answer());
    }
    Subject subject = new Subject(Subject.Kind.NOTE, String.valueOf(request.note()));
    boolean excused = rule.excuses(subject, request.answer());
    return Future.ofError(UpstreamFault.of(request.answer(), false, excused));
  }

  /**
   * Returns requests of which a share gets one response, the next share the next response, and the
   * rest FOUND.
   */
  private static Scenario mixture(String name, boolean isHealthy, int notes, Object... shares) {
    Random random = new Random(42);
    List<Request> requests = new ArrayList<>(REQUESTS);
    for (int i = 0; i < REQUESTS; i++) {
      double dice = random.nextDouble();
      Outcome<?> answer = FOUND;
      for (int s = 0; s < shares.length && answer == FOUND; s += 2) {
        dice -= (Double) shares[s];
        answer = dice < 0 ? (Outcome<?>) shares[s + 1] : FOUND;
      }
      requests.add(new Request(notes == 0 ? i : random.nextInt(notes), answer));
    }
    return new Scenario(name, isHealthy, requests);
  }

  private static List<Scenario> scenarios() {
    return List.of(
        mixture("5 % hidden", true, 0, 0.05, UNCLEAR),
        mixture("20 % hidden", true, 0, 0.2, UNCLEAR),
        mixture("50 % hidden", true, 0, 0.5, UNCLEAR),
        mixture("50 % hidden, all the same note", true, 1, 0.5, UNCLEAR),
        mixture("40 % hidden, 40 % deleted", true, 0, 0.4, UNCLEAR, 0.4, GONE),
        mixture("70 % hidden", true, 0, 0.7, UNCLEAR),
        mixture("80 % hidden", true, 0, 0.8, UNCLEAR),
        mixture("90 % hidden", true, 0, 0.9, UNCLEAR),
        mixture("20 % hidden, 5 % HTTP 500", true, 0, 0.2, UNCLEAR, 0.05, BROKEN),
        mixture("HTTP 500 for all", false, 0, 1.0, BROKEN),
        mixture("HTTP 500 for 60 %", false, 0, 0.6, BROKEN),
        mixture("HTTP 500 for half, other half hidden", false, 0, 0.5, BROKEN, 0.5, UNCLEAR),
        mixture("inner failure for all", false, 0, 1.0, UNCLEAR),
        mixture("inner failure for all of 100 notes", false, 100, 1.0, UNCLEAR),
        mixture("inner failure for 95 %", false, 0, 0.95, UNCLEAR),
        mixture("inner failure for 80 %", false, 0, 0.8, UNCLEAR),
        mixture("inner failure for 60 %", false, 0, 0.6, UNCLEAR),
        mixture("20 % HTTP 500, 60 % inner failure", false, 0, 0.2, BROKEN, 0.6, UNCLEAR));
  }

  /**
   * Returns a scenario in which one client reads a list of hidden notes, and then another queries a
   * public one.
   */
  private static Scenario list(int hidden) {
    List<Request> requests = new ArrayList<>();
    for (int i = 0; i < hidden; i++) {
      requests.add(new Request(i, UNCLEAR));
    }
    requests.add(new Request(hidden, FOUND));
    return new Scenario(hidden + " hidden notes, then a public one", true, requests);
  }

  private static Rule limited(int limit) {
    return new Limited(new CircuitRule(limit));
  }

  private static void print(String first, List<String> rest) {
    System.out.printf(
        "%-40s%s%n", first, rest.stream().map("%14s"::formatted).collect(Collectors.joining()));
  }

  public static void main(String... args) {
    List<String> names = List.of("all", "every other", "10", "25", "50", "100", "none");
    IntFunction<Rule> rules =
        i ->
            switch (i) {
              case 0 -> limited(0);
              case 1 -> new Halved();
              case 6 -> limited(Integer.MAX_VALUE);
              default -> limited(Integer.parseInt(names.get(i)));
            };
    System.out.println("Failures that count: all, every other, after so many notes in a row, none");
    print("Healthy: public notes refused", names);
    for (int hidden : new int[] {10, 20, 30, 50, 60, 110}) {
      Scenario list = list(hidden);
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        boolean refused =
            new CircuitSimulation().run(rules.apply(i), list.requests()).isLastRefused;
        cells.add(refused ? "refused" : "served");
      }
      print(list.name(), cells);
    }
    for (boolean healthy : new boolean[] {true, false}) {
      if (!healthy) {
        print("Failing: failures until it opens, per 1000", names);
      }
      for (Scenario scenario : scenarios()) {
        if (scenario.isHealthy() == healthy) {
          List<String> cells = new ArrayList<>();
          for (int i = 0; i < names.size(); i++) {
            Run run = new CircuitSimulation().run(rules.apply(i), scenario.requests());
            cells.add(healthy ? run.healthy() : run.failing());
          }
          print(scenario.name(), cells);
        }
      }
    }
  }

  /** The circuit breaker also reads the clock, so this timer doesn't need to schedule anything. */
  private static final class NoTimer implements Timer {
    private static final TimerTask DONE =
        new TimerTask() {
          @Override
          public boolean isDone() {
            return true;
          }

          @Override
          public boolean cancel() {
            return false;
          }
        };

    @Override
    public int getId() {
      return 0;
    }

    @Override
    public TimerTask schedule(long delayInMillis, Runnable task) {
      return DONE;
    }

    @Override
    public TimerTask schedule(long delayInMillis, Runnable task, Executor executor) {
      return DONE;
    }

    @Override
    public int countScheduledTasks() {
      return 0;
    }

    @Override
    public void shutdown() {}
  }
}
