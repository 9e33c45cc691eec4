package io.github.openmidid.client;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http2.HTTP2Connection;
import org.eclipse.jetty.http2.HTTP2Session;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A register with HTTP/2: over TLS after ALPN, without TLS after an upgrade. */
final class Http2Server implements AutoCloseable {
  static final int MOST_STREAMS = 100;

  private final Server server = new Server(new QueuedThreadPool(300));
  private final List<String> protocols = new CopyOnWriteArrayList<>();
  private final ServerConnector connector;
  private final String scheme;

  /** An action between a request and its response. */
  @FunctionalInterface
  interface Event {
    /** The session is null where the request came over HTTP/1.1. */
    void on(HTTP2Session session, Request request) throws Exception;
  }

  private Http2Server(String scheme, Event event, ConnectionFactory... protocols) {
    this.scheme = scheme;
    this.connector = new ServerConnector(server, protocols);
    connector.setHost("127.0.0.1");
    connector.setAcceptQueueSize(1_000);
    server.addConnector(connector);
    server.setStopTimeout(0);
    server.setHandler(
        new Handler.Abstract() {
          @Override
          public boolean handle(Request request, Response response, Callback callback)
              throws Exception {
            respond(request, response, callback, event);
            return true;
          }
        });
    orThrow(server::start);
  }

  static Http2Server plain(Event event) {
    HttpConfiguration http = new HttpConfiguration();
    HTTP2CServerConnectionFactory h2c = new HTTP2CServerConnectionFactory(http);
    h2c.setMaxConcurrentStreams(MOST_STREAMS);
    return new Http2Server("http", event, new HttpConnectionFactory(http), h2c);
  }

  static Http2Server secure(SSLContext tls, Event event) {
    HttpConfiguration http = new HttpConfiguration();
    HTTP2ServerConnectionFactory h2 = new HTTP2ServerConnectionFactory(http);
    h2.setMaxConcurrentStreams(MOST_STREAMS);
    ALPNServerConnectionFactory alpn = new ALPNServerConnectionFactory();
    alpn.setDefaultProtocol("http/1.1");
    SslContextFactory.Server certificates = new SslContextFactory.Server();
    certificates.setSslContext(tls);
    return new Http2Server(
        "https",
        event,
        new SslConnectionFactory(certificates, alpn.getProtocol()),
        alpn,
        h2,
        new HttpConnectionFactory(http));
  }

  private void respond(Request request, Response response, Callback callback, Event event)
      throws Exception {
    Content.Source.consumeAll(request);
    protocols.add(request.getConnectionMetaData().getProtocol());
    boolean isHttp2 = request.getConnectionMetaData().getConnection() instanceof HTTP2Connection;
    event.on(
        isHttp2
            ? ((HTTP2Connection) request.getConnectionMetaData().getConnection()).getSession()
            : null,
        request);
    boolean query = request.getHttpURI().getPath().endsWith("/query");
    boolean creation = request.getMethod().equals("POST") && !query;
    String body = query ? BatchFixture.body(List.of(Faults.FOUND), List.of()) : Faults.FOUND;
    response.setStatus(creation ? 201 : 200);
    response.getHeaders().put("Content-Type", Faults.JSON);
    response.write(true, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), callback);
  }

  /** Returns the HTTP version of each request that arrived. */
  List<String> protocols() {
    return protocols;
  }

  URI baseUrl() {
    return URI.create(scheme + "://127.0.0.1:" + connector.getLocalPort() + "/v1");
  }

  @Override
  public void close() {
    orThrow(server::stop);
  }

  private static void orThrow(Step step) {
    try {
      step.run();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @FunctionalInterface
  private interface Step {
    void run() throws Exception;
  }
}
