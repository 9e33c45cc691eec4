package io.github.openmidid.examples.quickstart.contract;

import io.github.openmidid.client.CallListener.Call;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.testing.Participant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A register, real or in memory, with clients of its participants. */
abstract class ContractSide {
  private final AtomicInteger organizations = new AtomicInteger();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Set<String> operations = ConcurrentHashMap.newKeySet();

  /** Returns a client of this side, whose calls are recorded. */
  abstract MidIdClient client(Participant participant, String organization);

  final MidIdClient operator(String organization) {
    return client(Participant.OPERATOR, organization);
  }

  final MidIdClient health() {
    return client(Participant.FPS_HEALTH, "FPS Health");
  }

  final MidIdClient riziv() {
    return client(Participant.RIZIV, "RIZIV");
  }

  final MidIdClient supplier() {
    return client(Participant.SUPPLIER, "Voorbeeld Medical Imaging");
  }

  /** Returns the name of an organization that no other test uses. */
  final String newOrganization() {
    return "AZ " + organizations.incrementAndGet();
  }

  final void record(Call call) {
    calls.add(call);
    operations.add(call.operation());
  }

  /** Returns the calls since the last time, each as method, operation, outcome and status. */
  final List<String> newCalls() {
    List<String> texts =
        calls.stream()
            .map(
                call ->
                    call.method()
                        + " "
                        + call.operation()
                        + " "
                        + call.outcome()
                        + " "
                        + call.status().orElse(0)
                        + " "
                        + call.attempts())
            .toList();
    calls.clear();
    return texts;
  }

  /** Returns the operations that were called. */
  final Set<String> operations() {
    return operations;
  }
}
