package io.github.xhsgraphql.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * One kept HTTP/1.1 connection on the loopback interface. It takes little processor time compared
 * with what is measured.
 */
final class Connection implements AutoCloseable {

  private static final byte[] ERRORS = "\"errors\"".getBytes(StandardCharsets.US_ASCII);

  private final Socket socket;
  private final InputStream in;

  Connection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(75_000);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
  }

  static byte[] get(String path) {
    return ("GET " + path + " HTTP/1.1\r\nHost: bench\r\nUser-Agent: bench\r\n\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  static byte[] post(String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    String head =
        "POST /graphql HTTP/1.1\r\nHost: bench\r\nAccept: application/json\r\n"
            + "Content-Type: application/json\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    return (head + json).getBytes(StandardCharsets.UTF_8);
  }

  /** Sends the request and waits. Returns true for HTTP 200 without GraphQL errors. */
  boolean exchange(byte[] request) throws IOException {
    byte[] body = body(request);
    return body.length > 0 && indexOf(body, ERRORS) < 0;
  }

  /** Returns the body of the response, or an empty array if the status isn't HTTP 200. */
  byte[] body(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    boolean good = line().startsWith("HTTP/1.1 200");
    int length = -1;
    for (String header = line(); !header.isEmpty(); header = line()) {
      if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
        length = Integer.parseInt(header.substring(15).strip());
      }
    }
    if (length < 0) {
      throw new IOException("an answer without Content-Length");
    }
    byte[] body = in.readNBytes(length);
    return good ? body : new byte[0];
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(64);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the connection was closed");
      }
      if (c != '\r') {
        line.write(c);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  /**
   * Returns the position of a text in the body, or -1. Errors are before or after the bulk of the
   * data.
   */
  private static int indexOf(byte[] body, byte[] sought) {
    for (int at = 0; at <= body.length - sought.length; at++) {
      int i = 0;
      while (i < sought.length && body[at + i] == sought[i]) {
        i++;
      }
      if (i == sought.length) {
        return at;
      }
    }
    return -1;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
