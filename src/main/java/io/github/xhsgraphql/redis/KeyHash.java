package io.github.xhsgraphql.redis;

import io.quarkus.runtime.util.HashUtil;

/** Hashes for keys in Redis, so that keys reveal neither requests nor API keys. */
final class KeyHash {

  /** The first 16 bytes of the SHA-256, in hex. */
  private static final int DIGITS = 32;

  private KeyHash() {}

  static String of(String text) {
    return HashUtil.sha256(text).substring(0, DIGITS);
  }
}
