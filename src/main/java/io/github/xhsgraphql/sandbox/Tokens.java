package io.github.xhsgraphql.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Creates xsec_tokens. They begin with "AB" for notes and "YB" for users. A token is valid only for
 * its own note or user (docs/upstream.md 9.1).
 */
final class Tokens {

  private Tokens() {}

  static String of(String kind, String id) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(("sandbox " + kind + id).getBytes(StandardCharsets.UTF_8));
      return kind + Base64.getUrlEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
