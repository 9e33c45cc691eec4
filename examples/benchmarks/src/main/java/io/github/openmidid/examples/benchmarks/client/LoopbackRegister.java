package io.github.openmidid.examples.benchmarks.client;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A register in its own process with minimal work, so that the client dominates: HTTP/1.1 over
 * persistent connections, with a thread for each. It knows every identifier.
 */
public final class LoopbackRegister {
  private LoopbackRegister() {}

  /** Prints its port, and ends when its standard input is closed. */
  public static void main(String[] arguments) throws IOException {
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      start(() -> accept(server));
      new PrintStream(System.out, true, StandardCharsets.US_ASCII).println(server.getLocalPort());
      while (System.in.read() >= 0) {
        // until the parent process has ended
      }
    }
  }

  private static void accept(ServerSocket server) {
    try {
      while (!server.isClosed()) {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        start(() -> serve(socket));
      }
    } catch (IOException e) {
      if (!server.isClosed()) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void serve(Socket socket) {
    try (socket) {
      new LoopbackConnection(socket.getInputStream(), socket.getOutputStream()).serve();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "register");
    thread.setDaemon(true);
    thread.start();
  }
}
