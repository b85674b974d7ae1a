package io.github.xhsgraphql.upstream;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer, still coming in; to be read by a thread that may wait, until the step's
 * time-out {@linkplain ExchangeBody#end ends} it. It is parsed as it comes, and never held whole.
 *
 * <p>A stream rather than chunks ({@code Multi}): behind each of those Quarkus' REST client closes
 * the connection, which by then may carry the next call. That one then fails, billed, or is lost.
 */
final class UpstreamBody extends FilterInputStream {

  private long left;

  /**
   * @param stream null where there is no body
   * @param maximum how many bytes it may have; to read more fails with {@link TooLarge}
   */
  UpstreamBody(@Nullable InputStream stream, long maximum) {
    super(stream == null ? InputStream.nullInputStream() : stream);
    this.left = maximum;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    left -= Math.max(read, 0);
    if (left < 0) {
      throw new TooLarge();
    }
    return read;
  }

  /** There is more of it than there may be. */
  static final class TooLarge extends RuntimeException {
    TooLarge() {
      super("body over the limit", null, false, false);
    }
  }
}
