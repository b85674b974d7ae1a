package io.github.xhsgraphql.upstream;

import io.github.xhsgraphql.tikhub.TikHub;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The address of upstream: TikHub, or a stand-in that runs in this process. */
@Singleton
public class UpstreamAddress {

  /** The notice that every response contains if upstream isn't TikHub. */
  public record Notice(String code, String message) {}

  /** An event by which a stand-in makes the gateway forget what it learned from the stand-in. */
  public enum ResetEvent {
    ANSWERS,
    TOKENS,
    /** Open circuit breakers, and the pause after a rejected key. */
    FAILURES
  }

  private record Place(URI base, @Nullable Notice notice) {}

  private volatile Place place;

  UpstreamAddress(TikHub tikHub) {
    place = new Place(tikHub.baseUrl(), null);
  }

  /** Returns the scheme, host and port. */
  public URI base() {
    return place.base();
  }

  /** Returns the notice about this upstream; empty for TikHub itself. */
  public Optional<Notice> notice() {
    return Optional.ofNullable(place.notice());
  }

  /**
   * Sends all further calls to another address.
   *
   * @param notice the notice for every response; null if there is none
   */
  public void redirect(URI elsewhere, @Nullable Notice notice) {
    place = new Place(elsewhere, notice);
  }
}
