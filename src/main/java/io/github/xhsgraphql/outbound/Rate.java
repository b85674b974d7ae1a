package io.github.xhsgraphql.outbound;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** How often calls may be made. It never fails. */
interface Rate {

  /** Takes leave for one call: zero if it is given, else how long to wait before asking again. */
  Uni<Duration> take();

  /** Gives back a leave that wasn't used. */
  void giveBack();
}
