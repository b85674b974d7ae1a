package io.github.xhsgraphql.token;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** The xsec_tokens that several instances of the gateway know together. It never fails. */
public interface SharedTokens {

  /** Keeps it, at leisure. */
  void put(String noteId, String token);

  Uni<Optional<String>> get(String noteId);
}
