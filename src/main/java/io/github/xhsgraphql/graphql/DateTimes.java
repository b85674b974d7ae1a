package io.github.xhsgraphql.graphql;

import io.smallrye.graphql.transformation.Transformer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Writes moments of whole seconds, as upstream's nearly all are, as SmallRye does, without the
 * formatter that took it a tenth of a query's time.
 *
 * @param others SmallRye's own way, for all others
 */
record DateTimes(Transformer<Object, Object> others) implements Transformer<Object, Object> {

  @Override
  public Object in(Object written) throws Exception {
    return others.in(written);
  }

  @Override
  public Object out(Object value) {
    return value instanceof Instant moment && moment.getNano() == 0
        ? text(LocalDateTime.ofEpochSecond(moment.getEpochSecond(), 0, ZoneOffset.UTC))
        : others.out(value);
  }

  private static String text(LocalDateTime time) {
    // Java leaves out seconds that are zero.
    return time.getSecond() == 0 ? time + ":00Z" : time + "Z";
  }
}
