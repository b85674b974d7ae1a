package io.github.xhsgraphql.graphql;

import io.github.xhsgraphql.upstream.CallLedger.Call;
import io.github.xhsgraphql.upstream.UpstreamAddress;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The {@code extensions} of an answer: what it cost upstream, and warnings. */
@Singleton
class AnswerExtensions {

  private final UpstreamAddress address;

  AnswerExtensions(UpstreamAddress address) {
    this.address = address;
  }

  Map<String, Object> of(RequestState request) {
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put("upstream", upstream(request.calls().ledger().calls()));
    List<Map<String, Object>> warnings = warnings(request);
    if (!warnings.isEmpty()) {
      extensions.put("warnings", warnings);
    }
    return extensions;
  }

  private static Map<String, Object> upstream(List<Call> calls) {
    Map<String, Object> upstream = new LinkedHashMap<>();
    upstream.put("calls", calls.size());
    upstream.put("billable", (int) calls.stream().filter(Call::billable).count());
    upstream.put("trace", calls.stream().map(AnswerExtensions::told).toList());
    return upstream;
  }

  private static Map<String, Object> told(Call call) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("operation", call.operation());
    told.put("series", call.series().name());
    told.put("outcome", call.outcome().name());
    told.put("ms", call.millis());
    return told;
  }

  private List<Map<String, Object>> warnings(RequestState request) {
    List<Map<String, Object>> warnings = new ArrayList<>();
    address.notice().ifPresent(notice -> warnings.add(told(notice)));
    request.warnings().forEach(warning -> warnings.add(told(warning)));
    return warnings;
  }

  private static Map<String, Object> told(UpstreamAddress.Notice notice) {
    return told(new Warning(notice.code(), notice.message(), List.of()));
  }

  private static Map<String, Object> told(Warning warning) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("code", warning.code());
    told.put("message", warning.message());
    if (!warning.path().isEmpty()) {
      told.put("path", warning.path());
    }
    return told;
  }
}
