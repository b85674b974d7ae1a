package io.github.xhsgraphql.upstream;

import io.github.xhsgraphql.tikhub.TikHub;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where upstream calls go: TikHub, unless something in this process stands in for it. */
@Singleton
public class UpstreamAddress {

  /** What every answer must say of an upstream that isn't TikHub. */
  public record Notice(String code, String message) {}

  /** The event by which a stand-in has the gateway forget what it learned from it. */
  public enum ResetEvent {
    ANSWERS,
    TOKENS,
    /** Open circuits, and a refused key. */
    FAILURES
  }

  private record Place(URI base, @Nullable Notice notice) {}

  private volatile Place place;

  UpstreamAddress(TikHub tikHub) {
    place = new Place(tikHub.baseUrl(), null);
  }

  /** Scheme, host and port. */
  public URI base() {
    return place.base();
  }

  /** What answers have to say of this upstream; empty for TikHub itself. */
  public Optional<Notice> notice() {
    return Optional.ofNullable(place.notice());
  }

  /** Sends all further calls elsewhere, and has every answer say so, unless there is no notice. */
  public void redirect(URI elsewhere, @Nullable Notice notice) {
    place = new Place(elsewhere, notice);
  }
}
