package io.github.xhsgraphql.support;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** An upstream on WireMock with responses that each test plans. */
public class PlannedUpstream implements QuarkusTestResourceLifecycleManager {

  /** The key that the gateway sends. No response may contain it. */
  public static final String KEY = "planned-key-0123456789";

  private final WireMockServer server;

  public PlannedUpstream() {
    this(UnaryOperator.identity());
  }

  /**
   * @param more further options of WireMock
   */
  protected PlannedUpstream(UnaryOperator<WireMockConfiguration> more) {
    server =
        new WireMockServer(
            more.apply(
                WireMockConfiguration.options()
                    .dynamicPort()
                    .gzipDisabled(false)
                    .containerThreads(50)));
  }

  @Override
  public Map<String, String> start() {
    server.start();
    Map<String, String> config = new HashMap<>();
    config.put("gateway.sandbox", "false");
    config.put("tikhub.base-url", server.baseUrl());
    config.put("tikhub.api-key", KEY);
    config.put("quarkus.fault-tolerance.global.retry.delay", "0");
    config.put("quarkus.fault-tolerance.global.retry.jitter", "0");
    config.put("gateway.upstream.max-body-size", "64K");
    config.put("gateway.upstream.throttled-for", "1ms");
    return config;
  }

  @Override
  public void stop() {
    server.stop();
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(
        server, new TestInjector.AnnotatedAndMatchesType(Planned.class, WireMockServer.class));
  }
}
