package io.github.xhsgraphql.config;

import io.github.xhsgraphql.outbound.OutboundConfig;
import io.github.xhsgraphql.tikhub.TikHub;
import io.github.xhsgraphql.tikhub.UpstreamConfig;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks the settings of upstream calls. With some values no call could succeed. */
@Singleton
class UpstreamCheck {

  private static final Set<String> SCHEMES = Set.of("http", "https");

  /** Visible ASCII characters: others don't survive in an HTTP header. */
  private static final Pattern KEY = Pattern.compile("[!-~]+");

  private final TikHub tikHub;
  private final UpstreamConfig upstream;
  private final OutboundConfig outbound;

  UpstreamCheck(TikHub tikHub, UpstreamConfig upstream, OutboundConfig outbound) {
    this.tikHub = tikHub;
    this.upstream = upstream;
    this.outbound = outbound;
  }

  /** One line for each mistake. None quotes the API key. */
  List<String> mistakes() {
    List<String> mistakes = new ArrayList<>();
    URI base = tikHub.baseUrl();
    if (base.getScheme() == null || !SCHEMES.contains(base.getScheme()) || base.getHost() == null) {
      mistakes.add("TIKHUB_BASE_URL is no address such as https://api.tikhub.io.");
    }
    if (tikHub.apiKey().filter(key -> !KEY.matcher(key).matches()).isPresent()) {
      mistakes.add(
          "TIKHUB_API_KEY contains white space, or a character that isn't ASCII: no key does.");
    }
    if (upstream.deadline().isZero()) {
      mistakes.add("gateway.upstream.deadline must be longer than nothing.");
    }
    if (!(outbound.rate() > 0)) {
      mistakes.add("gateway.upstream.rate must be more than 0.");
    }
    if (outbound.concurrency() < 1) {
      mistakes.add("gateway.upstream.concurrency must be at least 1.");
    }
    return mistakes;
  }
}
