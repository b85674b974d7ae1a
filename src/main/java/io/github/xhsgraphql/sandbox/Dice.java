package io.github.xhsgraphql.sandbox;

import java.util.List;
import java.util.Random;

/**
 * A pseudorandom generator for invented data. The same words produce the same values in every
 * process and on every machine.
 */
final class Dice {

  private final Random random;

  Dice(String... words) {
    random = new Random(seed(String.join("/", words)));
  }

  /**
   * Returns the 64-bit FNV-1a hash. {@link String#hashCode} has too few bits for thousands of
   * different seeds.
   */
  private static long seed(String words) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < words.length(); i++) {
      hash = (hash ^ words.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  /** Returns a number from {@code least} to {@code most}, both inclusive. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /** Returns true with a probability of 1 in {@code throwsNeeded}. */
  boolean oneIn(int throwsNeeded) {
    return random.nextInt(throwsNeeded) == 0;
  }

  /** Returns a count, for example of likes. It is less than 2^{@code bits}, and usually small. */
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
   * Returns an ID like Xiaohongshu's: its first 8 hex digits are the time of creation, in seconds
   * since 1970 (docs/upstream.md 2.2).
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
