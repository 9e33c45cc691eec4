package io.github.openmidid.examples.register.support;

import static io.github.openmidid.examples.register.support.ProcedureFixture.json;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Calls all operations for one operator; four of twelve calls are grants. */
public final class MixedCallLoad {
  private static final int REMEMBERED = 50;

  private final RegisterCaller calls;
  private final String operator;
  private final GrantedSerialSet seen;
  private final Random random;
  private final Deque<Granted> lately = new ArrayDeque<>();

  private record Granted(UUID reference, String midId) {}

  public MixedCallLoad(ReferenceRegister node, String operator, GrantedSerialSet seen, int seed) {
    calls = RegisterCaller.to(node, operator);
    this.operator = operator;
    this.seen = seen;
    random = new Random(seed);
  }

  public Void run(int times, LatencyHistogram latencies) {
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      call(lately.isEmpty() ? 0 : random.nextInt(12));
      latencies.add(System.nanoTime() - start);
    }
    return null;
  }

  private void call(int kind) {
    Granted oldest = lately.isEmpty() ? new Granted(UUID.randomUUID(), "") : lately.peek();
    switch (kind) {
      case 0, 1, 2 -> grant();
      case 3 -> grantAndReport();
      case 4, 5, 6 -> expect(200, calls.get("/midIds/" + oldest.midId()));
      case 7, 8 -> repeat(oldest);
      case 9 -> expect(200, calls.get("/midIds?pageSize=20&afterMidId=" + oldest.midId()));
      case 10 -> expect(200, calls.get("/midIds/overview"));
      default -> expect(200, calls.post("/midIds/query", json(Map.of("midIds", midIds()))));
    }
  }

  private String grant() {
    UUID reference = UUID.randomUUID();
    ApiResponse response = calls.grant(reference, "ct");
    expect(201, response);
    String midId = RegisterCaller.midId(response);
    seen.add(midId);
    lately.add(new Granted(reference, midId));
    if (lately.size() > REMEMBERED) {
      lately.remove();
    }
    return midId;
  }

  private void grantAndReport() {
    Map<String, Object> device = ProcedureFixture.device(grant(), "ct");
    device.put("operator", operator);
    expect(201, calls.post("/devices", json(device)));
  }

  private void repeat(Granted granted) {
    ApiResponse repeated = calls.grant(granted.reference(), "ct");
    expect(303, repeated);
    if (!RegisterCaller.midId(repeated).equals(granted.midId())) {
      throw new AssertionError(granted + " became " + repeated);
    }
  }

  private List<String> midIds() {
    return lately.stream().map(Granted::midId).toList();
  }

  private static void expect(int status, ApiResponse response) {
    if (response.status() != status) {
      throw new AssertionError(response.toString());
    }
  }
}
