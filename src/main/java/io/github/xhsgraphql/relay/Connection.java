package io.github.xhsgraphql.relay;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * Which connection a cursor belongs to: a list with its arguments, but for {@code first} and {@code
 * after}.
 *
 * @param name the field's name
 * @param arguments everything that makes it another list, in a fixed order
 */
public record Connection(String name, List<String> arguments) {

  public Connection {
    arguments = List.copyOf(arguments);
  }

  public static Connection of(String name, String... arguments) {
    return new Connection(name, List.of(arguments));
  }

  /** What cursors hold of it: enough to know their own, nothing to read back. */
  long hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(name.getBytes(StandardCharsets.UTF_8));
      for (String argument : arguments) {
        digest.update((byte) 0);
        digest.update(argument.getBytes(StandardCharsets.UTF_8));
      }
      return ByteBuffer.wrap(digest.digest()).getLong();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
