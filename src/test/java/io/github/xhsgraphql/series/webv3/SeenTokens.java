package io.github.xhsgraphql.series.webv3;

import io.github.xhsgraphql.token.TokenSink;
import java.util.HashMap;
import java.util.Map;

/** Notes which tokens a reader hands over. */
final class SeenTokens implements TokenSink {

  final Map<String, String> byNote = new HashMap<>();

  @Override
  public void seen(String noteId, String token) {
    if (token != null) {
      byNote.put(noteId, token);
    }
  }
}
