package io.github.xhsgraphql.upstream;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.xhsgraphql.ledger.CallListener;
import io.github.xhsgraphql.tikhub.Envelope;
import io.github.xhsgraphql.tikhub.Outcome;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;

/** Records each body and its reader while a test enables it. */
@Alternative
@Singleton
public class RecordingCaller extends UpstreamCaller {

  /**
   * A body and its reader.
   *
   * @param operation the series and the operation, such as {@code APP_V2/replies}
   */
  public record Reading(
      String operation, Envelope envelope, Function<Envelope, ? extends Outcome<?>> reader) {

    /** Reads the body again. */
    public Outcome<?> read() {
      return reader.apply(envelope);
    }

    /** Returns the same reader with another body. */
    public Reading of(Envelope other) {
      return new Reading(operation, other, reader);
    }
  }

  private final Queue<Reading> readings = new ConcurrentLinkedQueue<>();
  private volatile boolean isRecording;

  RecordingCaller(
      ObjectMapper mapper,
      ApiKeySuspension key,
      UpstreamLimiter limiter,
      CircuitRule circuits,
      @All List<CallListener> listeners,
      Clock clock) {
    super(mapper, key, limiter, circuits, listeners, clock);
  }

  /** Starts recording. */
  public void begin() {
    isRecording = true;
  }

  /** Stops recording and returns the recorded bodies and readers. */
  public List<Reading> end() {
    isRecording = false;
    List<Reading> recorded = List.copyOf(readings);
    readings.clear();
    return recorded;
  }

  @Override
  public <T> Uni<Outcome<T>> call(
      SourceCall call,
      Supplier<Uni<RestResponse<InputStream>>> request,
      Function<Envelope, Outcome<T>> reader) {
    String operation = call.series() + "/" + call.operation();
    return super.call(
        call,
        request,
        envelope -> {
          if (isRecording) {
            readings.add(new Reading(operation, envelope, reader));
          }
          return reader.apply(envelope);
        });
  }
}
