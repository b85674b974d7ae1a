package io.github.xhsgraphql.outbound;

import io.github.xhsgraphql.outbound.Turns.Turn;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The calls that wait, and the places of the steps that run. A step's further calls go first, for
 * the step holds a place; the first calls of steps need a place, and requests take turns. Not safe
 * for threads by itself.
 */
final class WaitingCalls {

  private final FairQueue<Turn> first = new FairQueue<>();
  private final Queue<Turn> further = new ArrayDeque<>();
  private final int places;
  private int running;

  WaitingCalls(int places) {
    this.places = places;
  }

  void add(Turn turn) {
    if (turn.isFurther()) {
      further.add(turn);
    } else {
      first.add(turn.asker(), turn);
    }
  }

  void remove(Turn turn) {
    if (turn.isFurther()) {
      further.remove(turn);
    } else {
      first.remove(turn.asker(), turn);
    }
  }

  /** Takes the next one that may go, and its place if it needs one; null if there is none. */
  @Nullable Turn next() {
    Turn next = further.poll();
    if (next == null && running < places) {
      next = first.poll();
      running += next == null ? 0 : 1;
    }
    return next;
  }

  /** Takes any, without a place; null if there is none. */
  @Nullable Turn poll() {
    Turn next = further.poll();
    return next == null ? first.poll() : next;
  }

  void freePlace() {
    running--;
  }

  int running() {
    return running;
  }

  int size() {
    return further.size() + first.size();
  }

  /** How many could go now if the rate permits it. */
  int ready() {
    return further.size() + Math.max(0, Math.min(first.size(), places - running));
  }

  /** How many steps must end before one more than those that wait has a place. */
  int ahead() {
    return Math.max(0, first.size() + running + 1 - places);
  }
}
