package io.github.openmidid.client.internal;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.openmidid.client.RegisterProtocolException;
import io.github.openmidid.client.RegisterUnavailableException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Feign over the JDK's HTTP client, with one deadline that covers the body. Feign's own adapter can
 * follow redirects to another host with the token in hand, and waits for ever on a body that stalls
 * (OpenFeign/feign#3068).
 */
final class HttpTransport implements Client, AutoCloseable {
  private final Set<Exchange> underWay = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads;
  private final @Nullable ProxyServer proxy;
  private final JdkClient http;
  private volatile boolean closed;

  HttpTransport(Settings settings) {
    this(jdkClient(settings), ClientThreads.start(), settings.route().proxy());
  }

  HttpTransport(JdkClient http, ExecutorService threads) {
    this(http, threads, null);
  }

  private HttpTransport(JdkClient http, ExecutorService threads, @Nullable ProxyServer proxy) {
    this.http = http;
    this.threads = threads;
    this.proxy = proxy;
  }

  private static JdkClient jdkClient(Settings settings) {
    Tls tls = new Tls(settings.route().clientCertificate(), settings.route().trusted());
    return JdkClient.of(executor -> newHttpClient(settings, tls, executor), tls::current);
  }

  private static HttpClient newHttpClient(Settings settings, Tls tls, Executor executor) {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .connectTimeout(settings.connectTimeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .sslParameters(Tls.parameters())
            .executor(executor);
    SSLContext certificates = tls.current();
    if (certificates != null) {
      builder.sslContext(certificates);
    }
    if (settings.route().proxy() != null) {
      builder.proxy(settings.route().proxy().selector());
    }
    return builder.build();
  }

  @Override
  public Response execute(Request request, Request.Options options) {
    Deadline deadline = (Deadline) options;
    if (closed) {
      throw closed(deadline);
    }
    return toFeign(request, exchange(toHttp(request), deadline));
  }

  /** A call that had begun does not know what became of its first request. */
  private static RuntimeException closed(Deadline deadline) {
    return deadline.attempts().isFirst()
        ? new IllegalStateException("this client is closed")
        : closedMeanwhile(new CancellationException());
  }

  private static RegisterUnavailableException closedMeanwhile(CancellationException e) {
    return new RegisterUnavailableException("the client was closed during the call", null, e);
  }

  private WholeAnswer exchange(HttpRequest request, Deadline deadline) {
    if (Thread.currentThread().isInterrupted()) {
      throw interrupted(null);
    }
    Exchange exchange = new Exchange(http, request, deadline.download());
    underWay.add(exchange);
    Future<?> running = start(exchange);
    try {
      return exchange.await(deadline.remainingNanos());
    } catch (TimeoutException e) {
      running.cancel(true);
      throw new RegisterUnavailableException("the register has not answered in time", null, null);
    } catch (CancellationException e) {
      running.cancel(true);
      throw closedMeanwhile(e);
    } catch (InterruptedException e) {
      running.cancel(true);
      Thread.currentThread().interrupt();
      throw interrupted(e);
    } catch (ExecutionException e) {
      throw TransportFailures.of(e.getCause());
    } finally {
      underWay.remove(exchange);
    }
  }

  private Future<?> start(Exchange exchange) {
    try {
      return threads.submit(exchange);
    } catch (RejectedExecutionException | OutOfMemoryError e) { // no thread to be had
      underWay.remove(exchange);
      throw new RegisterUnavailableException(
          "no thread for the call", null, new TransportFailures.NotStartedException(e));
    }
  }

  private static RegisterUnavailableException interrupted(@Nullable InterruptedException e) {
    return new RegisterUnavailableException("the calling thread was interrupted", null, e);
  }

  private Response toFeign(Request request, WholeAnswer answer) {
    if (answer.status() == ProxyServer.REFUSED) {
      throw new RegisterProtocolException(ProxyServer.refusal(proxy), null, null);
    }
    requireOneLength(answer);
    boolean plain = isPlain(answer);
    if (!plain && answer.status() < 300) {
      throw new RegisterProtocolException(
          "the answer is compressed, which was not asked for", null, null);
    }
    return Response.builder()
        .request(request)
        .status(answer.status())
        .headers(Headers.of(answer.headers()))
        .body(new AnswerBody(plain ? answer.body() : new byte[0], request))
        .build();
  }

  /** Where it ends would be a matter of taste. */
  private static void requireOneLength(WholeAnswer answer) {
    if (answer.headers().allValues("content-length").stream().distinct().count() > 1) {
      throw new RegisterProtocolException("the answer announces several lengths", null, null);
    }
  }

  private static boolean isPlain(WholeAnswer answer) {
    return answer.headers().allValues("content-encoding").stream()
        .allMatch(encoding -> encoding.isBlank() || encoding.strip().equalsIgnoreCase("identity"));
  }

  private HttpRequest toHttp(Request request) {
    HttpRequest.BodyPublisher body =
        request.body() == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofByteArray(request.body());
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(request.url())).method(request.httpMethod().name(), body);
    for (Map.Entry<String, Collection<String>> header : request.headers().entrySet()) {
      addHeader(builder, header.getKey(), header.getValue());
    }
    if (proxy != null) {
      proxy.authorization().ifPresent(secret -> builder.header(ProxyServer.HEADER, secret));
    }
    return builder.build();
  }

  private static void addHeader(
      HttpRequest.Builder builder, String name, Collection<String> values) {
    if (!name.equalsIgnoreCase(
        "content-length")) { // the JDK's client sets it, and lets nobody else
      values.forEach(value -> builder.header(name, value));
    }
  }

  @Override
  public void close() {
    closed = true;
    underWay.forEach(Exchange::cancel);
    http.close();
    threads.shutdownNow();
  }
}
