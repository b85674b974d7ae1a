package io.github.xhsgraphql.outbound;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** How often calls may be made. It never fails. */
public interface Rate {

  /** Takes leave for one call: zero if it is given, else how long to wait before asking again. */
  Uni<Duration> take();

  /** Gives back a leave that wasn't used. */
  void giveBack();

  /** Upstream said that it is too much: nobody who shares this rate is to call for a while. */
  void hold(Duration pause);
}
