package io.github.openmidid.client;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/**
 * A server on a real socket that responds with the bytes of a test, including invalid ones.
 * Requests are validated against the contract: {@link #close} fails if one does not conform.
 */
final class SocketServer implements AutoCloseable {
  /** A request that arrived. */
  record Request(String method, String target, Map<String, String> headers, String body) {}

  /** Writes the response; may also sleep, stop half-way or write invalid bytes. */
  @FunctionalInterface
  interface Responder {
    void write(Request request, OutputStream out) throws IOException, InterruptedException;
  }

  /** Thrown by a responder to reset the connection instead of closing it. */
  static final class Reset extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** The message for a request that a client abandoned at its deadline. */
  private static final String CUT_OFF = "the request was cut off";

  private final ServerSocket server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final List<String> peers = new CopyOnWriteArrayList<>();
  private final Responder responder;

  private SocketServer(ServerSocketFactory sockets, boolean needsClient, Responder responder) {
    this.responder = responder;
    try {
      server = sockets.createServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (server instanceof SSLServerSocket tls) {
      tls.setNeedClientAuth(needsClient); // before the first accept, which applies it
    }
    threads.execute(this::accept);
  }

  static SocketServer respondingWith(Responder responder) {
    return new SocketServer(ServerSocketFactory.getDefault(), false, responder);
  }

  /** Starts a server over TLS that optionally requires a client certificate. */
  static SocketServer respondingWith(SSLContext tls, boolean needsClient, Responder responder) {
    return new SocketServer(tls.getServerSocketFactory(), needsClient, responder);
  }

  /** Starts a server with one response to all requests. */
  static SocketServer respondingWith(int status, String contentType, String body) {
    return respondingWith((request, out) -> out.write(response(status, contentType, body)));
  }

  static byte[] response(int status, String contentType, String body, String... headers) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Status\r\n");
    head.append("Content-Length: ").append(bytes.length).append("\r\n");
    if (!contentType.isEmpty()) {
      head.append("Content-Type: ").append(contentType).append("\r\n");
    }
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    all.writeBytes(bytes);
    return all.toByteArray();
  }

  URI baseUrl() {
    String scheme = server instanceof SSLServerSocket ? "https" : "http";
    return URI.create(scheme + "://127.0.0.1:" + server.getLocalPort() + "/midIdRegister/v1");
  }

  List<Request> requests() {
    return requests;
  }

  /** Waits until this number of requests has arrived, for at most 30 seconds. */
  void awaitRequests(int number) throws InterruptedException {
    long start = System.nanoTime();
    while (requests.size() < number) {
      if (System.nanoTime() - start > Duration.ofSeconds(30).toNanos()) {
        throw new AssertionError(requests.size() + " of " + number + " requests have arrived");
      }
      Thread.sleep(5);
    }
  }

  /** Returns the subject of the client certificate of each TLS connection. */
  List<String> peers() {
    return peers;
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

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      if (socket instanceof SSLSocket tls && tls.getNeedClientAuth()) {
        tls.startHandshake();
        peers.add(tls.getSession().getPeerPrincipal().getName());
      }
      respondToAll(socket);
    } catch (IOException | InterruptedException e) {
      // the client closed the connection, or the test has ended
    }
  }

  private void respondToAll(Socket socket) throws IOException, InterruptedException {
    InputStream in = socket.getInputStream();
    try {
      for (Request request = read(in); request != null; request = read(in)) {
        requests.add(request);
        responder.write(request, socket.getOutputStream());
        socket.getOutputStream().flush();
      }
    } catch (Reset e) {
      socket.setSoLinger(true, 0);
    } finally {
      sockets.remove(socket);
    }
  }

  private static Request read(InputStream in) throws IOException {
    String line = line(in);
    if (line == null || line.isEmpty()) {
      return null;
    }
    String[] start = line.split(" ", 3);
    Map<String, String> headers = new TreeMap<>();
    for (String header = line(in); !"".equals(header); header = line(in)) {
      if (header == null) {
        throw new EOFException(CUT_OFF);
      }
      String[] parts = header.split(": ", 2);
      headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException(CUT_OFF);
    }
    return new Request(start[0], start[1], headers, new String(body, StandardCharsets.UTF_8));
  }

  /** Returns null at the end of the connection, also within a line. */
  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        return null;
      }
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : sockets) {
      socket.close();
    }
    threads.shutdownNow();
    ContractAssert.check(requests);
  }
}
