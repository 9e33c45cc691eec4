package io.github.openmidid.examples.testing.chaos;

import io.github.openmidid.examples.testing.content.ContentFault;
import io.github.openmidid.examples.testing.content.ResponseHistory;
import io.github.openmidid.examples.testing.http.HeaderLines;
import io.github.openmidid.examples.testing.http.Request;
import io.github.openmidid.examples.testing.http.Response;
import io.github.openmidid.examples.testing.http1.Http1Connection;
import io.github.openmidid.examples.testing.http1.LengthFaults;
import io.github.openmidid.examples.testing.http2.DataFaults;
import io.github.openmidid.examples.testing.http2.Http2Connection;
import io.github.openmidid.examples.testing.wire.ProxyConnection;
import io.github.openmidid.examples.testing.wire.ResponseDelivery;
import io.github.openmidid.examples.testing.wire.WireSocket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * A proxy between a client and a server on localhost that damages responses according to a plan.
 *
 * <pre>{@code
 * try (ChaosProxy proxy = ChaosProxy.start(Protocol.TLS2, register.baseUrl(), identity)) {
 *   proxy.begin(new RandomPlan(seed, Protocol.TLS2, true));
 *   // a call to proxy.baseUrl() here: right, or an exception
 *   List<ExchangeRecord> exchanges = proxy.end();
 *   // the same call: right
 * }
 * }</pre>
 *
 * <p>Requests are forwarded unchanged. Rounds do not overlap: responses that stall in a round
 * continue at its end. Thread-safe.
 */
public final class ChaosProxy implements AutoCloseable {
  private static final int BACKLOG = 100;

  private final Protocol protocol;
  private final TlsIdentity identity;
  private final URI upstreamUrl;
  private final ServerSocket listener;
  private final ExecutorService threads = Executors.newCachedThreadPool(ChaosProxy::thread);
  private final Upstream upstream;
  private final ResponseHistory earlier = new ResponseHistory();
  private final Set<WireSocket> connections = ConcurrentHashMap.newKeySet();
  private volatile ProxyRound round = new ProxyRound(DamagePlan.none());

  private ChaosProxy(
      Protocol protocol, URI upstreamUrl, TlsIdentity identity, ServerSocket listener) {
    this.protocol = protocol;
    this.identity = identity;
    this.upstreamUrl = upstreamUrl;
    this.listener = listener;
    this.upstream = new Upstream(upstreamUrl, threads);
  }

  /**
   * Starts a proxy on a free port of localhost.
   *
   * @param upstreamUrl the address of the server, http
   * @param identity the certificate and key for protocols with TLS
   */
  public static ChaosProxy start(Protocol protocol, URI upstreamUrl, TlsIdentity identity)
      throws IOException {
    ServerSocket listener = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    ChaosProxy proxy = new ChaosProxy(protocol, upstreamUrl, identity, listener);
    proxy.threads.execute(proxy::accept);
    return proxy;
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "chaos-proxy");
    thread.setDaemon(true);
    return thread;
  }

  /** Returns the protocol between client and proxy. */
  public Protocol protocol() {
    return protocol;
  }

  /** Returns the address of the server through this proxy. */
  public URI baseUrl() {
    return URI.create(
        (protocol.isSecure() ? "https" : "http")
            + "://127.0.0.1:"
            + listener.getLocalPort()
            + upstreamUrl.getPath());
  }

  /** Starts a round, in which responses are damaged. */
  public void begin(DamagePlan plan) {
    ProxyRound before = round;
    round = new ProxyRound(plan);
    before.end().reach();
  }

  /**
   * Ends the round: responses are no longer damaged, and stalled ones continue.
   *
   * @return the completed exchanges since {@link #begin}
   */
  public List<ExchangeRecord> end() {
    ProxyRound before = round;
    begin(DamagePlan.none());
    return before.exchanges();
  }

  /** Returns the number of requests since {@link #begin} or {@link #end}. */
  public int requests() {
    return round.requests();
  }

  /** Closes all connections with clients. */
  public void closeConnections() {
    connections.forEach(ChaosProxy::close);
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket accepted = listener.accept();
        accepted.setTcpNoDelay(true);
        WireSocket socket = new WireSocket(accepted);
        ProxyRound now = round;
        int number = now.nextConnection();
        now.plan()
            .connection(number)
            .ifPresent(
                fault -> socket.wire().strike(fault, now.plan().random(-1 - number), now.end()));
        connections.add(socket);
        threads.execute(() -> serve(socket));
      } catch (IOException e) {
        // The listener was closed, or the client has gone already.
      }
    }
  }

  private void serve(WireSocket socket) {
    try {
      Socket secured = protocol.isSecure() ? secured(socket) : socket;
      ProxyConnection connection = new ProxyConnection(socket, secured);
      if (!protocol.isHttp2()) {
        new Http1Connection(
                connection, request -> delivery(request, Damage::http1, LengthFaults.LENGTH))
            .run();
      } else {
        Http2Connection http2 =
            new Http2Connection(
                connection, request -> delivery(request, Damage::http2, DataFaults.WHOLE), threads);
        if (protocol.isSecure()) {
          http2.run();
        } else {
          http2.runAfterUpgrade();
        }
      }
    } catch (IOException | RuntimeException e) {
      // The connection was closed on purpose, or by the client.
    } finally {
      connections.remove(socket);
      close(socket);
    }
  }

  private SSLSocket secured(WireSocket socket) throws IOException {
    SSLSocket tls = (SSLSocket) identity.sockets().createSocket(socket, null, true);
    tls.setUseClientMode(false);
    SSLParameters parameters = tls.getSSLParameters();
    parameters.setApplicationProtocols(new String[] {protocol.isHttp2() ? "h2" : "http/1.1"});
    tls.setSSLParameters(parameters);
    tls.startHandshake();
    return tls;
  }

  private <F> ResponseDelivery<F> delivery(
      Request request,
      java.util.function.Function<Damage, java.util.Optional<F>> framing,
      F sound) {
    ProxyRound now = round;
    int number = now.nextRequest();
    Damage damage = now.plan().damage(number);
    SplittableRandom random = now.plan().random(number);
    Response response =
        damage.isBeforeProcessing()
            ? new Response(503, HeaderLines.none(), new byte[0])
            : upstream.send(request);
    Response sent = changed(request, response, damage, random);
    if (!damage.isBeforeProcessing()) {
      earlier.add(request, response);
    }
    now.add(new ExchangeRecord(number, request, response, sent, damage));
    return new ResponseDelivery<>(
        sent, framing.apply(damage).orElse(sound), damage.wire(), random, now.end());
  }

  private Response changed(
      Request request, Response response, Damage damage, SplittableRandom random) {
    Response changed = response;
    if (damage.content().isPresent()) {
      ContentFault fault = damage.content().get();
      changed = fault.apply(response, earlier.to(request), random);
    }
    return damage.withoutDigest()
        ? changed.withHeaders(changed.headers().without("Repr-Digest"))
        : changed;
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    end();
    close(listener);
    closeConnections();
    threads.shutdownNow();
  }

  private static void close(ServerSocket listener) {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
