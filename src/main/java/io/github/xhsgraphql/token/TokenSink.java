package io.github.xhsgraphql.token;

/**
 * Receives the xsec_tokens that occur in bodies and arguments, so that the gateway can call Web V3
 * later.
 */
@FunctionalInterface
public interface TokenSink {

  /** Reports a note's token. Ignores missing IDs and blank or missing tokens. */
  void seen(
      @org.jspecify.annotations.Nullable String noteId,
      @org.jspecify.annotations.Nullable String token);
}
