package io.github.xhsgraphql.sandbox;

import io.github.xhsgraphql.tikhub.TikHub;
import io.github.xhsgraphql.upstream.UpstreamAddress;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.util.ExceptionUtil;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Starts the sandbox together with the gateway if it is enabled, and redirects all upstream calls
 * to it.
 */
@Singleton
public class SandboxServer {

  private static final Logger LOG = Logger.getLogger(SandboxServer.class);

  private static final UpstreamAddress.Notice NOTICE =
      new UpstreamAddress.Notice(
          "SANDBOX", "All data is invented: this gateway runs against its bundled sandbox.");

  /** The parts of the sandbox while it is running. */
  record Serving(SandboxHttp http, URI address, World world, SandboxState state) {}

  private final SandboxConfig config;
  private final TikHub tikHub;
  private final UpstreamAddress upstream;
  private final Vertx vertx;
  private volatile @Nullable Serving serving;

  SandboxServer(SandboxConfig config, TikHub tikHub, UpstreamAddress upstream, Vertx vertx) {
    this.config = config;
    this.tikHub = tikHub;
    this.upstream = upstream;
    this.vertx = vertx;
  }

  /** Whether the sandbox is running, so that all data is invented. */
  public boolean isServing() {
    return serving != null;
  }

  /** Returns the parts of the running sandbox; empty if the sandbox is off. */
  Optional<Serving> serving() {
    return Optional.ofNullable(serving);
  }

  void start(@Observes StartupEvent event) {
    if (!wanted()) {
      return;
    }
    World world = new World();
    SandboxState state = new SandboxState(config.sandboxDown().orElse(Set.of()));
    SandboxHttp http = new SandboxHttp(vertx, world, state);
    URI address = listen(http);
    serving = new Serving(http, address, world, state);
    upstream.redirect(address, NOTICE);
    LOG.warnf(
        "SANDBOX: all data is invented. Upstream calls go to %s, not to TikHub; see GET /sandbox.",
        address);
  }

  /**
   * Starts the HTTP server. The exception for a failure has no cause, because Quarkus would report
   * the cause instead of this message.
   */
  private URI listen(SandboxHttp http) {
    int port = config.sandboxPort();
    try {
      return http.start(port).toCompletionStage().toCompletableFuture().join();
    } catch (IllegalArgumentException | CompletionException failed) {
      String why = ExceptionUtil.getRootCause(failed).getMessage();
      throw new ConfigurationException(
          "GATEWAY_SANDBOX_PORT: the sandbox can't listen on port " + port + ": " + why);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    Serving now = serving;
    serving = null;
    if (now != null) {
      now.http().stop().toCompletionStage().toCompletableFuture().join();
    }
  }

  private boolean wanted() {
    return config
        .sandbox()
        .orElseGet(
            () -> LaunchMode.current() == LaunchMode.DEVELOPMENT && tikHub.apiKey().isEmpty());
  }
}
