package io.github.xhsgraphql.token;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** The xsec_tokens that the gateway's instances share. No method fails. */
public interface SharedTokens {

  /** Saves a note's token without making the caller wait. */
  void put(String noteId, String token);

  Uni<Optional<String>> get(String noteId);
}
