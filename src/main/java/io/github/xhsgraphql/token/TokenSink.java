package io.github.xhsgraphql.token;

/**
 * Takes the xsec_tokens that pass by in bodies and arguments, so that Web V3 can be asked later.
 */
@FunctionalInterface
public interface TokenSink {

  /** A note's token was seen. Blank or missing IDs and tokens are ignored. */
  void seen(
      @org.jspecify.annotations.Nullable String noteId,
      @org.jspecify.annotations.Nullable String token);
}
