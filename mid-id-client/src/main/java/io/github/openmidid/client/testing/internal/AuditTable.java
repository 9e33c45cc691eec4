package io.github.openmidid.client.testing.internal;

import io.github.openmidid.MidId;
import io.github.openmidid.client.access.AuditEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The audit trail, oldest event first. */
public final class AuditTable {
  private final MemoryRegister register;
  private final List<AuditEvent> events = new ArrayList<>();

  AuditTable(MemoryRegister register) {
    this.register = register;
  }

  /** Records a change of an identifier, and of a device if there is one. */
  void add(TestCaller caller, String action, MidId midId, @Nullable String deviceId, Instant now) {
    add(caller, action, Optional.of(midId), Optional.ofNullable(deviceId), Optional.empty(), now);
  }

  /** Records a change of a delegation. */
  void addDelegation(TestCaller caller, String action, String delegationId, Instant now) {
    add(caller, action, Optional.empty(), Optional.empty(), Optional.of(delegationId), now);
  }

  private void add(
      TestCaller caller,
      String action,
      Optional<MidId> midId,
      Optional<String> deviceId,
      Optional<String> delegationId,
      Instant now) {
    events.add(
        new AuditEvent(
            UUID.randomUUID().toString(),
            now,
            action,
            caller.organization(),
            Optional.empty(),
            midId,
            deviceId,
            delegationId,
            Optional.empty(),
            Optional.of(caller.traceId())));
  }

  /**
   * Returns the events after a position that the caller sees: its own, and those on its
   * identifiers.
   *
   * @param after the place, 0 for the first page
   */
  public List<Map.Entry<Long, AuditEvent>> list(
      TestCaller caller, Optional<MidId> midId, long after) {
    return IntStream.range((int) after, events.size())
        .mapToObj(place -> Map.entry(place + 1L, events.get(place)))
        .filter(entry -> midId.isEmpty() || midId.equals(entry.getValue().midId()))
        .filter(entry -> isSeen(caller, entry.getValue()))
        .map(entry -> Map.entry(entry.getKey(), shown(caller, entry.getValue())))
        .toList();
  }

  private boolean isSeen(TestCaller caller, AuditEvent event) {
    return caller.sees(event.organization())
        || event
            .midId()
            .filter(midId -> register.registrations().isSeenAsOperator(caller, midId))
            .isPresent();
  }

  /** Omits the trace ids of other organizations. */
  private static AuditEvent shown(TestCaller caller, AuditEvent event) {
    return caller.sees(event.organization())
        ? event
        : new AuditEvent(
            event.auditEventId(),
            event.occurredAt(),
            event.actionCode(),
            event.organization(),
            Optional.empty(),
            event.midId(),
            event.deviceId(),
            event.delegationId(),
            event.accessRequestId(),
            Optional.empty());
  }
}
