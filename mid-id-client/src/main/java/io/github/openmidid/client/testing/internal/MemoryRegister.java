package io.github.openmidid.client.testing.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A register in memory, which its clients share. Not thread-safe: callers hold its monitor.
 *
 * <p>The rules are those of the reference register in {@code examples/reference-register}; a test
 * runs the same assertions on both.
 */
public final class MemoryRegister {
  private static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");

  private final Clock clock;
  private final FancTable fanc = new FancTable(this);
  private final AuditTable audit = new AuditTable(this);
  private final DeliveryTable deliveries = new DeliveryTable(this);
  private final DeviceTable devices = new DeviceTable(this);
  private final LinkTable links = new LinkTable(this);
  private final BillingNumberTable billingNumbers = new BillingNumberTable(this);
  private final TimelineTable timelines = new TimelineTable(this);
  private final DelegationTable delegations = new DelegationTable(this);
  private final HealthAppTable healthApps = new HealthAppTable(this);
  private final RegistrationTable registrations;
  private long lastId;

  public MemoryRegister(Clock clock, MidIdSequence sequence) {
    this.clock = clock;
    this.registrations = new RegistrationTable(this, sequence);
  }

  /** Returns the current time of the clock. */
  Instant instant() {
    return clock.instant();
  }

  /** Returns the current time with the precision of the reference register. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Returns the current day in Belgium. */
  LocalDate today() {
    return date(clock.instant());
  }

  /** Returns the day in Belgium at a moment. */
  static LocalDate date(Instant moment) {
    return LocalDate.ofInstant(moment, BELGIUM);
  }

  /** Returns a new id of a resource, in ascending order. */
  String nextId() {
    return new UUID(0, ++lastId).toString();
  }

  public RegistrationTable registrations() {
    return registrations;
  }

  public DeviceTable devices() {
    return devices;
  }

  public DeliveryTable deliveries() {
    return deliveries;
  }

  public LinkTable links() {
    return links;
  }

  public BillingNumberTable billingNumbers() {
    return billingNumbers;
  }

  public TimelineTable timelines() {
    return timelines;
  }

  public DelegationTable delegations() {
    return delegations;
  }

  public HealthAppTable healthApps() {
    return healthApps;
  }

  public AuditTable audit() {
    return audit;
  }

  public FancTable fanc() {
    return fanc;
  }
}
