package io.github.xhsgraphql.relay;

import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Series;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * A place in a walk through a connection. Its encoded form is opaque to clients and never contains
 * a token.
 *
 * @param scope the hash of the {@link CursorScope}
 * @param page the upstream page of the place: a series and its paging values
 * @param place the index in that page of the last edge returned; {@link #UNTOUCHED} if none was
 * @param id the ID of the last edge returned
 * @param history the pages of the walk before this one
 */
@SuppressWarnings("EnumOrdinal") // the positions of series are part of the format; see Series
record Cursor(long scope, Position page, int place, String id, WalkHistory history) {

  /** The index before the first item of a page. */
  static final int UNTOUCHED = -1;

  private static final int VERSION = 2;
  private static final int MAX_CHARS = 8_192;

  /** Returns the same place, after an edge with this ID. */
  Cursor at(String lastId) {
    return at(place, lastId);
  }

  /** Returns another place in the same page, that of an edge with this ID. */
  Cursor at(int edge, String edgeId) {
    return new Cursor(scope, page, edge, edgeId, history);
  }

  /** Encodes the cursor to its opaque form. */
  public String encode() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      out.writeLong(scope);
      out.writeByte(page.series().ordinal());
      out.writeByte(page.values().size());
      for (Map.Entry<String, String> value : page.values().entrySet()) {
        out.writeUTF(value.getKey());
        out.writeUTF(value.getValue());
      }
      out.writeShort(place);
      out.writeUTF(id);
      history.write(out);
      out.flush();
      out.writeInt(checksum(bytes.toByteArray()));
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory", impossible);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  /** Decodes the opaque form. Empty if this gateway didn't make it, or if it is damaged. */
  static Optional<Cursor> decode(String opaque) {
    if (opaque.length() > MAX_CHARS) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(opaque);
      int body = bytes.length - Integer.BYTES;
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
      if (body <= 0 || in.readByte() != VERSION) {
        return Optional.empty();
      }
      Cursor cursor = read(in);
      boolean intact =
          in.readInt() == checksum(Arrays.copyOf(bytes, body))
              && in.read() == -1
              && cursor.encode().equals(opaque);
      return intact ? Optional.of(cursor) : Optional.empty();
    } catch (IllegalArgumentException | IndexOutOfBoundsException | IOException notOurs) {
      return Optional.empty();
    }
  }

  private static Cursor read(DataInputStream in) throws IOException {
    long scope = in.readLong();
    Series series = Series.values()[in.readByte()];
    Map<String, String> values = new TreeMap<>();
    for (int left = in.readByte(); left > 0; left--) {
      values.put(in.readUTF(), in.readUTF());
    }
    int place = in.readShort();
    String id = in.readUTF();
    return new Cursor(scope, new Position(series, values), place, id, WalkHistory.read(in));
  }

  private static int checksum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }
}
