package io.github.xhsgraphql.ratelimit;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The calls that wait, and the number of sources that hold a place among the concurrent calls.
 * Further calls of a source go first, because it holds a place while it waits. First calls need a
 * place, and requests take turns. Not thread-safe.
 */
final class Waiters {

  private final FairQueue<Waiter> first = new FairQueue<>();
  private final Queue<Waiter> further = new ArrayDeque<>();
  private final int places;
  private int running;

  /**
   * @param places how many sources may hold one
   */
  Waiters(int places) {
    this.places = places;
  }

  void add(Waiter waiter) {
    if (waiter.isFurther()) {
      further.add(waiter);
    } else {
      first.add(waiter.requester(), waiter);
    }
  }

  void remove(Waiter waiter) {
    if (waiter.isFurther()) {
      further.remove(waiter);
    } else {
      first.remove(waiter.requester(), waiter);
    }
  }

  /** Removes the next call that has, or now gets, a place; null if there is none. */
  @Nullable Waiter next() {
    Waiter next = further.poll();
    if (next == null && running < places) {
      next = first.poll();
      running += next == null ? 0 : 1;
    }
    return next;
  }

  /** Removes any call, without a place for it; null if there is none. */
  @Nullable Waiter poll() {
    Waiter any = further.poll();
    return any == null ? first.poll() : any;
  }

  void freePlace() {
    running--;
  }

  /** How many sources hold a place. */
  int running() {
    return running;
  }

  /** How many calls wait. */
  int size() {
    return further.size() + first.size();
  }

  /** How many calls wait for the rate only, not for a place. */
  int ready() {
    return further.size() + Math.max(0, Math.min(first.size(), places - running));
  }

  /** How many places must become free before a new call gets one. */
  int placesAhead() {
    return Math.max(0, first.size() + running + 1 - places);
  }
}
