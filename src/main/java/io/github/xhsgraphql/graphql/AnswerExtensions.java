package io.github.xhsgraphql.graphql;

import io.github.xhsgraphql.ledger.CallLedger;
import io.github.xhsgraphql.ledger.CallLedger.Call;
import io.github.xhsgraphql.upstream.UpstreamAddress;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The {@code extensions} of an answer: what it cost upstream, and warnings. */
@Singleton
class AnswerExtensions {

  private final UpstreamAddress address;

  AnswerExtensions(UpstreamAddress address) {
    this.address = address;
  }

  Map<String, Object> of(RequestState request) {
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put("upstream", upstream(request.calls().ledger()));
    List<Map<String, Object>> warnings = warnings(request);
    if (!warnings.isEmpty()) {
      extensions.put("warnings", warnings);
    }
    return extensions;
  }

  private static Map<String, Object> upstream(CallLedger ledger) {
    List<Call> calls = ledger.calls();
    Map<String, Object> upstream = new LinkedHashMap<>();
    upstream.put("calls", calls.size());
    upstream.put("billable", (int) calls.stream().filter(Call::billable).count());
    upstream.put("cached", ledger.cached());
    upstream.put("coalesced", ledger.coalesced());
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
    Stream<Warning> ofUpstream =
        address.notice().stream().map(notice -> Warning.ofAnswer(notice.code(), notice.message()));
    return Stream.concat(ofUpstream, request.warnings().stream()).map(Warning::told).toList();
  }
}
