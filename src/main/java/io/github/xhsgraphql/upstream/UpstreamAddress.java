package io.github.xhsgraphql.upstream;

import jakarta.inject.Singleton;
import java.net.URI;

/** Where upstream calls go: TikHub, unless something in this process stands in for it. */
@Singleton
public class UpstreamAddress {

  private volatile URI base;

  UpstreamAddress(TikHub tikHub) {
    base = tikHub.baseUrl();
  }

  /** Scheme, host and port. */
  URI base() {
    return base;
  }

  /** Sends all further calls elsewhere. */
  public void redirect(URI elsewhere) {
    base = elsewhere;
  }
}
