package io.github.xhsgraphql.series.webv3;

import io.github.xhsgraphql.token.TokenSink;
import java.util.HashMap;
import java.util.Map;

/** Records the tokens that a reader reports. */
final class SeenTokens implements TokenSink {

  final Map<String, String> byNote = new HashMap<>();

  @Override
  public void seen(String noteId, String token) {
    if (token != null) {
      byNote.put(noteId, token);
    }
  }
}
