package io.github.xhsgraphql.relay;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * The list that a cursor belongs to: a connection field with all arguments except {@code first} and
 * {@code after}.
 *
 * @param name the name of the field
 * @param arguments the arguments that select another list, in a fixed order
 */
public record CursorScope(String name, List<String> arguments) {

  public CursorScope {
    arguments = List.copyOf(arguments);
  }

  public static CursorScope of(String name, String... arguments) {
    return new CursorScope(name, List.of(arguments));
  }

  /**
   * Returns the hash that cursors contain. It identifies the scope without revealing the arguments.
   */
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
