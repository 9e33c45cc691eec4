package io.github.openmidid.client;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server that supports TLS 1.1 at most, as far as the handshake. Written by hand, since current
 * JDKs do not support it.
 */
final class Tls11Server implements AutoCloseable {
  private static final int SUPPORTED_VERSIONS = 43;
  private final ServerSocket server;
  private final List<String> offered = new CopyOnWriteArrayList<>();

  Tls11Server() throws IOException {
    server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "tls-1.1");
    thread.setDaemon(true);
    thread.start();
  }

  URI baseUrl() {
    return URI.create("https://127.0.0.1:" + server.getLocalPort() + "/v1");
  }

  /** The versions in the last ClientHello, in its order. */
  List<String> offered() {
    return offered;
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        in.readNBytes(3);
        read(ByteBuffer.wrap(in.readNBytes(in.readUnsignedShort())));
        socket.getOutputStream().write(serverHello());
        socket.getOutputStream().flush();
        in.read(); // the alert of the client
      } catch (IOException e) {
        if (!server.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void read(ByteBuffer hello) {
    hello.position(4 + 2 + 32); // kind and length, version, random
    hello.position(hello.get() + hello.position()); // session
    hello.position(hello.getShort() + hello.position());
    hello.position(hello.get() + hello.position());
    hello.getShort();
    while (hello.hasRemaining()) {
      int type = hello.getShort();
      int length = hello.getShort();
      if (type == SUPPORTED_VERSIONS) {
        offered.clear();
        for (int i = hello.get() / 2; i > 0; i--) {
          offered.add("%04x".formatted(hello.getShort()));
        }
        return;
      }
      hello.position(hello.position() + length);
    }
  }

  /** A ServerHello of version 3.2, which is TLS 1.1, with a cipher suite of TLS 1.1. */
  private static byte[] serverHello() {
    ByteBuffer hello = ByteBuffer.allocate(5 + 4 + 38);
    hello.put((byte) 22).putShort((short) 0x0302).putShort((short) (4 + 38));
    hello.putInt(2 << 24 | 38).putShort((short) 0x0302).put(new byte[32]);
    return hello.put((byte) 0).putShort((short) 0xC013).put((byte) 0).array();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
