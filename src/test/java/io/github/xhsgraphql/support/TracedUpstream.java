package io.github.xhsgraphql.support;

import java.util.Map;

/** A planned upstream that also accepts traces. */
public class TracedUpstream extends PlannedUpstream {

  /** The path to which the gateway sends traces. */
  public static final String TRACES = "/v1/traces";

  @Override
  public Map<String, String> start() {
    Map<String, String> config = super.start();
    config.put("quarkus.otel.exporter.otlp.endpoint", config.get("tikhub.base-url"));
    config.put("quarkus.otel.exporter.otlp.protocol", "http/protobuf");
    config.put("quarkus.otel.bsp.schedule.delay", "100ms");
    return config;
  }
}
