package io.github.xhsgraphql.graphql.request;

import io.github.xhsgraphql.ledger.CallLedger;
import io.github.xhsgraphql.ledger.CallLedger.Call;
import io.github.xhsgraphql.ledger.Hedge;
import io.github.xhsgraphql.upstream.UpstreamAddress;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Builds the {@code extensions} of a response: its upstream calls and its warnings. */
@Singleton
public class ResponseExtensions {

  private final UpstreamAddress address;

  ResponseExtensions(UpstreamAddress address) {
    this.address = address;
  }

  /** Returns the extensions of a whole response. */
  public Map<String, Object> of(RequestState request) {
    return of(List.of(request));
  }

  /**
   * Returns the extensions of the first part of a response.
   *
   * @param parts the parts of the request that are delivered in it
   */
  public Map<String, Object> of(List<RequestState> parts) {
    Stream<Warning> ofUpstream =
        address.notice().stream().map(notice -> Warning.ofAnswer(notice.code(), notice.message()));
    return extensions(parts, Stream.concat(ofUpstream, warnings(parts)));
  }

  /** Returns the extensions of a later part: only the calls and warnings of that part. */
  public Map<String, Object> ofPart(RequestState part) {
    return extensions(List.of(part), warnings(List.of(part)));
  }

  private static Stream<Warning> warnings(List<RequestState> parts) {
    return parts.stream().flatMap(part -> part.warnings().stream()).distinct();
  }

  private static Map<String, Object> extensions(
      List<RequestState> parts, Stream<Warning> warnings) {
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put("upstream", upstream(parts.stream().map(RequestState::ledger).toList()));
    List<Map<String, Object>> shown = warnings.map(Warning::toMap).toList();
    if (!shown.isEmpty()) {
      extensions.put("warnings", shown);
    }
    return extensions;
  }

  private static Map<String, Object> upstream(List<CallLedger> ledgers) {
    List<Call> calls = ledgers.stream().flatMap(ledger -> ledger.calls().stream()).toList();
    Map<String, Object> upstream = new LinkedHashMap<>();
    upstream.put("calls", calls.size());
    upstream.put("billable", (int) calls.stream().filter(Call::billable).count());
    upstream.put("cached", ledgers.stream().mapToInt(CallLedger::cached).sum());
    upstream.put("coalesced", ledgers.stream().mapToInt(CallLedger::coalesced).sum());
    upstream.put("trace", calls.stream().map(ResponseExtensions::toMap).toList());
    return upstream;
  }

  private static Map<String, Object> toMap(Call call) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("operation", call.operation());
    map.put("series", call.series().name());
    Hedge hedge = call.hedge();
    map.put("outcome", hedge != null && hedge.isPending() ? "PENDING" : call.outcome().name());
    map.put("ms", call.millis());
    if (hedge != null) {
      map.put("hedge", hedge.role().name());
      map.put("won", hedge.won());
    }
    return map;
  }
}
