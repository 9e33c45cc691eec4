package io.github.openmidid.client;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/**
 * An HTTP/2 server over TLS that writes the frames of a test, including invalid ones. It does not
 * read the headers of a request.
 */
final class RawHttp2Server implements AutoCloseable {
  static final int REFUSED_STREAM = 7;
  static final int INTERNAL_ERROR = 2;

  private static final int DATA = 0;
  private static final int HEADERS = 1;
  private static final int RST_STREAM = 3;
  private static final int SETTINGS = 4;
  private static final int PING = 6;
  private static final int GOAWAY = 7;
  private static final int END_STREAM = 1;
  private static final int ACK = 1;
  private static final int END_HEADERS = 4;
  private static final int PREFACE = 24;

  private final SSLServerSocket server;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final List<Integer> streams = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Responder responder;

  /** Writes the response when the whole request of a stream has arrived. */
  @FunctionalInterface
  interface Responder {
    void write(int stream, Frames out) throws IOException, InterruptedException;
  }

  RawHttp2Server(SSLContext tls, Responder responder) throws IOException {
    this.responder = responder;
    server =
        (SSLServerSocket)
            tls.getServerSocketFactory()
                .createServerSocket(0, 100, InetAddress.getLoopbackAddress());
    SSLParameters parameters = server.getSSLParameters();
    parameters.setApplicationProtocols(new String[] {"h2"});
    server.setSSLParameters(parameters);
    threads.execute(this::accept);
  }

  URI baseUrl() {
    return URI.create("https://127.0.0.1:" + server.getLocalPort() + "/v1");
  }

  /** Returns the stream of each request that arrived. */
  List<Integer> requests() {
    return streams;
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        sockets.add(socket);
        threads.execute(() -> serve((SSLSocket) socket));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(SSLSocket socket) {
    try (socket) {
      DataInputStream in = new DataInputStream(socket.getInputStream());
      Frames out = new Frames(socket);
      in.readNBytes(PREFACE);
      out.frame(SETTINGS, 0, 0, new byte[0]);
      while (true) {
        serve(in, out);
      }
    } catch (IOException e) {
      // the client closed the connection, or the test has ended
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      sockets.remove(socket);
    }
  }

  private void serve(DataInputStream in, Frames out) throws IOException, InterruptedException {
    int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
    int type = in.readUnsignedByte();
    int flags = in.readUnsignedByte();
    int stream = in.readInt();
    byte[] payload = in.readNBytes(length);
    if (type == SETTINGS && (flags & ACK) == 0) {
      out.frame(SETTINGS, ACK, 0, new byte[0]);
    } else if (type == PING && (flags & ACK) == 0) {
      out.frame(PING, ACK, 0, payload);
    } else if ((type == HEADERS || type == DATA) && (flags & END_STREAM) != 0) {
      streams.add(stream);
      responder.write(stream, out);
    }
  }

  /** Writes frames. */
  static final class Frames {
    private final Socket socket;

    private Frames(Socket socket) {
      this.socket = socket;
    }

    /** Writes headers; the first is the status, names are in lower case. */
    void headers(int stream, boolean isEnd, String... namesAndValues) throws IOException {
      ByteArrayOutputStream block = new ByteArrayOutputStream();
      for (int i = 0; i < namesAndValues.length; i++) {
        if (i % 2 == 0) {
          block.write(0); // a literal without indexing
        }
        byte[] bytes = namesAndValues[i].getBytes(StandardCharsets.ISO_8859_1);
        integer(block, bytes.length);
        block.writeBytes(bytes);
      }
      frame(HEADERS, END_HEADERS | (isEnd ? END_STREAM : 0), stream, block.toByteArray());
    }

    /** Writes an integer with a prefix of seven bits (RFC 7541, 5.1). */
    private static void integer(OutputStream out, int value) throws IOException {
      if (value < 127) {
        out.write(value);
        return;
      }
      out.write(127);
      int rest = value - 127;
      for (; rest >= 128; rest >>= 7) {
        out.write((rest & 127) | 128);
      }
      out.write(rest);
    }

    void data(int stream, boolean isEnd, String text) throws IOException {
      frame(DATA, isEnd ? END_STREAM : 0, stream, text.getBytes(StandardCharsets.UTF_8));
    }

    void reset(int stream, int code) throws IOException {
      frame(RST_STREAM, 0, stream, four(code));
    }

    void goAway(int lastStream, int code) throws IOException {
      byte[] payload = new byte[8];
      System.arraycopy(four(lastStream), 0, payload, 0, 4);
      System.arraycopy(four(code), 0, payload, 4, 4);
      frame(GOAWAY, 0, 0, payload);
    }

    void close() throws IOException {
      socket.close();
    }

    private static byte[] four(int value) {
      return new byte[] {
        (byte) (value >>> 24), (byte) (value >>> 16), (byte) (value >>> 8), (byte) value
      };
    }

    private void frame(int type, int flags, int stream, byte[] payload) throws IOException {
      ByteArrayOutputStream frame = new ByteArrayOutputStream();
      frame.writeBytes(four(payload.length << 8 | type));
      frame.write(flags);
      frame.writeBytes(four(stream));
      frame.writeBytes(payload);
      synchronized (socket) {
        socket.getOutputStream().write(frame.toByteArray());
        socket.getOutputStream().flush();
      }
    }
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket socket : sockets) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      threads.shutdownNow();
    }
  }
}
