package io.github.openmidid.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A forward proxy on a real socket: forwards http and opens tunnels, with or without a password.
 */
final class TestProxy implements AutoCloseable {
  private final ServerSocket server;
  private final boolean requiresPassword;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> heads = new CopyOnWriteArrayList<>();
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();

  private TestProxy(boolean requiresPassword) throws IOException {
    this.requiresPassword = requiresPassword;
    server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  static TestProxy open() throws IOException {
    return new TestProxy(false);
  }

  /** Rejects requests without {@link Canaries#BASIC}. */
  static TestProxy requiringPassword() throws IOException {
    return new TestProxy(true);
  }

  int port() {
    return server.getLocalPort();
  }

  /** The request line and headers of every request, as the proxy can read them. */
  List<String> heads() {
    return heads;
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        sockets.add(socket);
        threads.execute(() -> serve(socket));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      InputStream in = client.getInputStream();
      for (String head = head(in); !head.isEmpty(); head = head(in)) {
        heads.add(head);
        if (requiresPassword && !head.contains("Proxy-Authorization: Basic " + Canaries.BASIC)) {
          client.getOutputStream().write(rejection());
        } else if (head.startsWith("CONNECT")) {
          tunnel(client, head.split(" ", 3)[1]);
          return;
        } else {
          pass(client, head);
        }
      }
    } catch (IOException e) {
      // one side closed the connection, or the test has ended
    }
  }

  private static byte[] rejection() {
    return SocketServer.response(407, "", "", "Proxy-Authenticate: Basic realm=\"house\"");
  }

  private void tunnel(Socket client, String target) throws IOException {
    String[] hostAndPort = target.split(":", 2);
    try (Socket register = new Socket(hostAndPort[0], Integer.parseInt(hostAndPort[1]))) {
      sockets.add(register);
      client.getOutputStream().write(SocketServer.response(200, "", ""));
      threads.execute(() -> copy(register, client));
      copy(client, register);
    }
  }

  /** Forwards one request and its response, without the headers for the proxy. */
  private static void pass(Socket client, String head) throws IOException {
    String[] lines = head.split("\r\n", -1);
    String[] start = lines[0].split(" ", 3);
    java.net.URI url = java.net.URI.create(start[1]);
    StringBuilder onward = new StringBuilder(start[0] + " " + url.getRawPath() + " HTTP/1.1\r\n");
    Arrays.stream(lines)
        .skip(1)
        .filter(line -> !line.toLowerCase(Locale.ROOT).startsWith("proxy-"))
        .filter(line -> !line.isEmpty())
        .forEach(line -> onward.append(line).append("\r\n"));
    onward.append("Connection: close\r\n\r\n");
    try (Socket register = new Socket(url.getHost(), url.getPort())) {
      register.getOutputStream().write(onward.toString().getBytes(StandardCharsets.ISO_8859_1));
      InputStream in = register.getInputStream();
      String response = head(in);
      int length = Integer.parseInt(response.replaceAll("(?is).*content-length: (\\d+).*", "$1"));
      client.getOutputStream().write((response + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      client.getOutputStream().write(in.readNBytes(length));
      client.getOutputStream().flush();
    }
  }

  private static void copy(Socket from, Socket to) {
    try (from;
        to) {
      OutputStream out = to.getOutputStream();
      from.getInputStream().transferTo(out);
    } catch (IOException e) {
      // closed
    }
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      head.write(b);
      String text = head.toString(StandardCharsets.ISO_8859_1);
      if (text.endsWith("\r\n\r\n")) {
        return text.substring(0, text.length() - 2);
      }
    }
    return "";
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : sockets) {
      socket.close();
    }
    threads.shutdownNow();
  }
}
