package io.github.xhsgraphql.upstream;

import io.github.xhsgraphql.tikhub.TikHub;
import jakarta.inject.Singleton;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;

/**
 * Sets the address, the API key and the headers of every upstream request. Without a User-Agent,
 * Cloudflare responds with 403 (docs/upstream.md 1.5).
 */
@Singleton
public class UpstreamRequestFilter implements ClientRequestFilter {

  private final UpstreamAddress address;
  private final TikHub tikHub;

  UpstreamRequestFilter(UpstreamAddress address, TikHub tikHub) {
    this.address = address;
    this.tikHub = tikHub;
  }

  @Override
  public void filter(ClientRequestContext request) {
    URI base = address.base();
    if (!isAt(base, request.getUri())) {
      request.setUri(
          UriBuilder.fromUri(request.getUri())
              .scheme(base.getScheme())
              .host(base.getHost())
              .port(base.getPort())
              .build());
    }
    request.getHeaders().putSingle(HttpHeaders.USER_AGENT, "xhs-graphql");
    request.getHeaders().putSingle(HttpHeaders.ACCEPT, "application/json");
    tikHub
        .apiKey()
        .ifPresent(
            key -> request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + key));
  }

  /** Returns whether a URI is at the address already, as all are unless it was redirected. */
  private static boolean isAt(URI base, URI uri) {
    return base.getScheme().equals(uri.getScheme())
        && base.getAuthority().equals(uri.getAuthority());
  }
}
