package io.github.openmidid.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/**
 * A port of localhost that refuses connections: it is reserved, so that no other program can listen
 * on it meanwhile, but nothing listens.
 */
final class RefusingPort implements AutoCloseable {
  private final Socket socket = new Socket();

  RefusingPort() throws IOException {
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  int number() {
    return socket.getLocalPort();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + number());
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
