package io.github.xhsgraphql.sandbox;

import java.util.List;
import java.util.Random;

/**
 * Repeatable dice: the same words throw the same numbers, in every process and on every machine.
 */
final class Dice {

  private final Random random;

  Dice(String... words) {
    random = new Random(seed(String.join("/", words)));
  }

  /** 64-bit FNV-1a, since String's own hash is too narrow for thousands of different dice. */
  private static long seed(String words) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < words.length(); i++) {
      hash = (hash ^ words.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  /** From {@code least} to {@code most}, both included. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /** True once in so many throws. */
  boolean oneIn(int throwsNeeded) {
    return random.nextInt(throwsNeeded) == 0;
  }

  /** A number of likes and the like: mostly small, seldom up to 2^{@code bits}. */
  int count(int bits) {
    return random.nextInt(1 << between(1, bits));
  }

  <T> T of(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  String hex(int digits) {
    StringBuilder hex = new StringBuilder(digits);
    for (int i = 0; i < digits; i++) {
      hex.append(Character.forDigit(random.nextInt(16), 16));
    }
    return hex.toString();
  }

  /**
   * An ID as Xiaohongshu makes them: the time of creation in its first 8 hex digits
   * (docs/upstream.md 2.2).
   */
  String idAt(long seconds) {
    return String.format("%08x", seconds) + "00000000" + hex(8);
  }

  String letters(int length) {
    String all = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    StringBuilder letters = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      letters.append(all.charAt(random.nextInt(all.length())));
    }
    return letters.toString();
  }
}
