package io.github.openmidid.client;

import io.github.openmidid.MidId;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A register that grants identifiers, idempotently by request reference, and fails before or after
 * it has granted. The faults depend on its seed, the reference and the number of the request only:
 * they are the same in each run, whatever the threads do.
 */
final class FaultyRegister implements SocketServer.Responder {
  private static final Pattern REFERENCE = Pattern.compile("\"requestReference\":\"([0-9a-f-]+)\"");
  private static final int[] STATUSES = {429, 500, 502, 503, 503, 503, 504};
  private static final String[] HEADERS = {"X-A: b", "Retry-After: 0", "Retry-After: 1"};

  /** The requests of one identifier. */
  static final class History {
    final AtomicInteger posts = new AtomicInteger();
    final AtomicInteger gets = new AtomicInteger();

    /** The JDK may have sent each of them twice. */
    final AtomicInteger getsWithoutResponse = new AtomicInteger();
  }

  private enum Fault {
    CLOSED,
    RESET,
    CUT_OFF,
    SILENT,
    SLOW,
    STATUS,
    PORTAL
  }

  private static final Set<Fault> BROKEN_OFF = Set.of(Fault.CLOSED, Fault.RESET, Fault.CUT_OFF);

  private final long seed;
  private final Duration timeout;
  private final AtomicLong nextSerial = new AtomicLong(1_000_000);
  private final Map<UUID, MidId> granted = new ConcurrentHashMap<>();
  private final Map<MidId, UUID> references = new ConcurrentHashMap<>();
  private final Map<UUID, History> histories = new ConcurrentHashMap<>();
  private final Map<Fault, AtomicInteger> faults = new ConcurrentHashMap<>();
  private volatile boolean healthy;

  /** Creates a register for clients with this timeout. */
  FaultyRegister(long seed, Duration timeout) {
    this.seed = seed;
    this.timeout = timeout;
  }

  void heal() {
    healthy = true;
  }

  Map<UUID, MidId> granted() {
    return Map.copyOf(granted);
  }

  /** Returns the history of every reference. */
  Map<UUID, History> histories() {
    return Map.copyOf(histories);
  }

  @Override
  public String toString() {
    return "faults " + faults;
  }

  /** Rejects one in twenty, always the same. */
  boolean rejects(UUID reference) {
    return new SplittableRandom(reference.getLeastSignificantBits()).nextInt(20) == 0;
  }

  @Override
  public void write(SocketServer.Request request, OutputStream out)
      throws IOException, InterruptedException {
    boolean creation = request.method().equals("POST");
    UUID reference = creation ? reference(request.body()) : references.get(requestedId(request));
    History history = histories.computeIfAbsent(reference, unused -> new History());
    int number = (creation ? history.posts : history.gets).incrementAndGet();
    SplittableRandom random =
        new SplittableRandom(
            seed ^ reference.getMostSignificantBits() ^ (creation ? number : -number));
    if (healthy || random.nextInt(3) == 0) {
      out.write(response(creation, reference));
      return;
    }
    byte[] response = random.nextBoolean() ? response(creation, reference) : null;
    Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
    faults.computeIfAbsent(fault, unused -> new AtomicInteger()).incrementAndGet();
    if (!creation && BROKEN_OFF.contains(fault)) {
      history.getsWithoutResponse.incrementAndGet();
    }
    fail(fault, response, random, out);
    if (fault == Fault.SLOW) {
      out.write(response(creation, reference));
    }
  }

  /** Fails; the response is null if nothing was granted. */
  private void fail(Fault fault, byte[] response, SplittableRandom random, OutputStream out)
      throws IOException, InterruptedException {
    switch (fault) {
      case CLOSED -> throw new IOException("closed");
      case RESET -> throw new SocketServer.Reset();
      case CUT_OFF -> cutOff(response, random, out);
      case SILENT -> {
        Thread.sleep(2 * timeout.toMillis());
        throw new IOException("silent");
      }
      case SLOW -> Thread.sleep(random.nextLong(timeout.toMillis() * 5 / 4));
      case STATUS ->
          out.write(
              SocketServer.response(
                  response == null
                      ? STATUSES[random.nextInt(STATUSES.length)]
                      : STATUSES[1 + random.nextInt(STATUSES.length - 1)],
                  "text/plain",
                  "no",
                  HEADERS[random.nextInt(HEADERS.length)]));
      default -> out.write(SocketServer.response(200, "text/html", "<html>Log in</html>"));
    }
  }

  private static void cutOff(byte[] response, SplittableRandom random, OutputStream out)
      throws IOException {
    byte[] whole = response == null ? SocketServer.response(503, "text/plain", "no") : response;
    out.write(whole, 0, random.nextInt(whole.length));
    out.flush();
    throw random.nextBoolean() ? new SocketServer.Reset() : new IOException("cut off");
  }

  /** Grants the identifier unless it exists, and returns the response. */
  private byte[] response(boolean creation, UUID reference) {
    if (rejects(reference)) {
      String problem = "{\"type\":\"urn:problem-type:belgif:badRequest\",\"status\":400}";
      return SocketServer.response(400, "application/problem+json", problem);
    }
    boolean[] first = {false};
    MidId midId = granted.computeIfAbsent(reference, unused -> grant(first));
    references.put(midId, reference);
    if (creation && !first[0]) {
      return SocketServer.response(303, "", "", "Location: http://x/midIds/" + midId);
    }
    return SocketServer.response(
        creation ? 201 : 200, Faults.JSON, BatchFixture.item(midId, "available"));
  }

  private MidId grant(boolean[] first) {
    first[0] = true;
    return MidId.ofSerial(nextSerial.getAndIncrement());
  }

  private static UUID reference(String body) throws IOException {
    Matcher matcher = REFERENCE.matcher(body);
    if (!matcher.find()) {
      throw new IOException("a truncated request, whose caller has left");
    }
    return UUID.fromString(matcher.group(1));
  }

  private static MidId requestedId(SocketServer.Request request) {
    return MidId.of(request.target().substring(request.target().lastIndexOf('/') + 1));
  }
}
