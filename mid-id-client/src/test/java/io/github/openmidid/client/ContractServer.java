package io.github.openmidid.client;

import io.github.openmidid.client.SocketServer.Request;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A register on a real socket whose requests and responses are validated against the contract:
 * {@link #close} fails if one does not conform.
 */
final class ContractServer implements AutoCloseable {
  private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
  private final SocketServer server;

  private ContractServer(Function<Request, Reply> replies) {
    server =
        SocketServer.respondingWith(
            (request, out) -> {
              Reply reply = replies.apply(request).to(request);
              exchanges.add(new Exchange(request, reply));
              out.write(
                  SocketServer.response(
                      reply.status(),
                      reply.contentType(),
                      reply.body(),
                      reply.headers().toArray(new String[0])));
            });
  }

  static ContractServer respondingWith(Function<Request, Reply> replies) {
    return new ContractServer(replies);
  }

  static ContractServer respondingWith(Reply reply) {
    return new ContractServer(request -> reply);
  }

  MidIdClient client() {
    return MidIdClient.builder()
        .baseUrl(baseUrl())
        .accessToken("t0ken"::toCharArray)
        .allowHttpToLoopback()
        .build();
  }

  URI baseUrl() {
    return server.baseUrl();
  }

  /** Returns method and path after the base URL of each request. */
  List<String> requestLines() {
    return server.requests().stream()
        .map(r -> r.method() + " " + r.target().substring("/midIdRegister/v1".length()))
        .toList();
  }

  Request request(int index) {
    return server.requests().get(index);
  }

  @Override
  public void close() throws IOException {
    server.close();
    ContractAssert.check(exchanges.stream().flatMap(Exchange::faults));
  }

  /** An exchange, validated on close so that a client does not wait for it. */
  private record Exchange(Request request, Reply reply) {
    Stream<String> faults() {
      return ContractAssert.CONTRACT
          .responseFaults(
              request.method(), request.target(), reply.status(), reply.headerMap(), reply.body())
          .stream();
    }
  }

  /** A response. */
  record Reply(int status, String contentType, String body, List<String> headers) {
    private static final String NOT_FOUND = "not found";

    static Reply json(int status, String body, String... headers) {
      return new Reply(status, "application/json", body, List.of(headers));
    }

    static Reply empty(int status, String... headers) {
      return new Reply(status, "", "", List.of(headers));
    }

    /** Returns a rejection with a problem type of the register itself. */
    static Reply problem(int status, String type) {
      return rejected(status, "urn:problem-type:openmidid:midIdRegister:" + type, "");
    }

    /** Returns a rejection of the input with one issue. */
    static Reply issue(String type) {
      return rejected(
          400,
          "urn:problem-type:belgif:badRequest",
          """
          ,"issues":[{"type":"urn:problem-type:openmidid:input-validation:midIdRegister:%s",\
          "in":"body","name":"midId","detail":"why"}]"""
              .formatted(type));
    }

    /** Returns the 404 for the resource that the request looks up. */
    static Reply notFound() {
      return new Reply(404, NotFound.PROBLEM, NOT_FOUND, List.of());
    }

    private Reply to(Request request) {
      return body.equals(NOT_FOUND)
          ? new Reply(status, contentType, NotFound.of(request), headers)
          : this;
    }

    private static Reply rejected(int status, String type, String more) {
      String body =
          "{\"type\":\"%s\",\"title\":\"x\",\"status\":%d%s}".formatted(type, status, more);
      return new Reply(status, "application/problem+json", body, List.of());
    }

    Map<String, String> headerMap() {
      Map<String, String> map = new HashMap<>();
      if (!contentType.isEmpty()) {
        map.put("Content-Type", contentType);
      }
      headers.stream()
          .map(header -> header.split(": ", 2))
          .forEach(header -> map.put(header[0], Arrays.asList(header).get(1)));
      return map;
    }
  }
}
