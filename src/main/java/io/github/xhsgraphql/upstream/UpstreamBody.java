package io.github.xhsgraphql.upstream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer, still coming in; to be read by a thread that may wait.
 *
 * <p>A stream rather than chunks ({@code Multi}): behind each of those Quarkus' REST client closes
 * the connection, which by then may carry the next call. That one then fails, billed, or is lost.
 */
final class UpstreamBody {

  private static final int CHUNK = 16 * 1024;

  private final InputStream stream;

  /**
   * @param stream null where there is no body
   */
  UpstreamBody(@Nullable InputStream stream) {
    this.stream = stream == null ? InputStream.nullInputStream() : stream;
  }

  /**
   * All of it. It may take as long as the step's time-out leaves, which ends the exchange: once it
   * comes it is paid for, so it is read to its end even if whoever asked has gone by then.
   *
   * @param maximum how many bytes it may have
   * @throws TooLarge if it has more
   * @throws IOException if the connection breaks, or the exchange is ended
   */
  byte[] read(long maximum) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream(CHUNK);
    byte[] chunk = new byte[CHUNK];
    try (stream) {
      for (int read = stream.read(chunk); read >= 0; read = stream.read(chunk)) {
        body.write(chunk, 0, read);
        if (body.size() > maximum) {
          throw new TooLarge();
        }
      }
    }
    return body.toByteArray();
  }

  /** There is more of it than there may be. */
  static final class TooLarge extends RuntimeException {
    TooLarge() {
      super("body over the limit", null, false, false);
    }
  }
}
