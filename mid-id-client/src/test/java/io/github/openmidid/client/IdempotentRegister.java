package io.github.openmidid.client;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A register that performs a creation at once, and responds to it only after {@link #respond}. A
 * repetition with the same reference gets the existing resource.
 */
final class IdempotentRegister implements SocketServer.Responder {
  private static final Pattern REFERENCE = Pattern.compile("\"requestReference\":\"([0-9a-f-]+)\"");

  private final CreationOperation operation;
  private final Map<UUID, String> made = new ConcurrentHashMap<>();
  private final List<UUID> arrived = new CopyOnWriteArrayList<>();
  private final CountDownLatch first = new CountDownLatch(1);
  private final CountDownLatch mayRespond = new CountDownLatch(1);
  private volatile boolean rejectsFirst;

  IdempotentRegister(CreationOperation operation) {
    this.operation = operation;
  }

  /** Rejects the first request with 503 and a Retry-After of two seconds, without performing it. */
  IdempotentRegister rejectingFirst() {
    rejectsFirst = true;
    mayRespond.countDown();
    return this;
  }

  void awaitFirst() throws InterruptedException {
    if (!first.await(10, TimeUnit.SECONDS)) {
      throw new AssertionError("nothing was requested");
    }
  }

  void respond() {
    mayRespond.countDown();
  }

  /** Returns the references of all requests, in the order of their arrival. */
  List<UUID> arrived() {
    return List.copyOf(arrived);
  }

  /** Returns the references for which a resource was created. */
  Map<UUID, String> made() {
    return Map.copyOf(made);
  }

  @Override
  public void write(SocketServer.Request request, OutputStream out)
      throws IOException, InterruptedException {
    if (request.method().equals("GET")) {
      out.write(SocketServer.response(200, Faults.JSON, operation.body(operation.id)));
      return;
    }
    Matcher matcher = REFERENCE.matcher(request.body());
    if (!matcher.find()) {
      throw new IOException("a truncated request, whose caller has left");
    }
    UUID reference = UUID.fromString(matcher.group(1));
    arrived.add(reference);
    boolean again = made.containsKey(reference);
    if (rejectsFirst && arrived.size() == 1) {
      out.write(SocketServer.response(503, "", "", "Retry-After: 2"));
      first.countDown();
      return;
    }
    made.put(reference, "made");
    first.countDown();
    if (!mayRespond.await(10, TimeUnit.SECONDS)) {
      throw new IOException("silent for too long");
    }
    out.write(
        again
            ? SocketServer.response(303, "", "", "Location: /x/" + operation.id)
            : SocketServer.response(201, Faults.JSON, operation.body(operation.id)));
  }
}
