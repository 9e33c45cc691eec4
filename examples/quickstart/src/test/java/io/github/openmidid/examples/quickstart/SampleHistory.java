package io.github.openmidid.examples.quickstart;

import io.github.openmidid.cadastre.DeviceChange;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.cadastre.DeviceUse;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.cadastre.CadastreDevice;
import io.github.openmidid.client.cadastre.DeviceFilter;
import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.security.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The made-up history of the devices of three operators in the sample register, and the clock of
 * the register while it is written.
 */
final class SampleHistory extends Clock {
  static final LocalDate REPORTED = LocalDate.of(2026, 4, 1);
  static final LocalDate NUMBERED = LocalDate.of(2026, 4, 15);
  static final LocalDate RENUMBERED = LocalDate.of(2026, 7, 1);
  static final LocalDate MOVED = LocalDate.of(2026, 8, 3);
  static final LocalDate SCIENTIFIC = LocalDate.of(2026, 9, 1);
  static final LocalDate DECOMMISSIONED = LocalDate.of(2026, 10, 15);
  static final LocalDate READ = LocalDate.of(2026, 11, 28);

  private static final Set<String> OPERATORS =
      Set.of("AZ Voorbeeld Gent", "AZ Voorbeeld Antwerpen", "CHR Exemple Bergen");

  /** Every tenth device has the same history. */
  private static final int KINDS = 10;

  private LocalDate today = REPORTED;

  /** Returns a day in each part of the history, and one after it. */
  static List<LocalDate> days() {
    return Stream.of(NUMBERED, RENUMBERED, MOVED, SCIENTIFIC, DECOMMISSIONED, READ)
        .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
        .toList();
  }

  static MidIdClient client(ReferenceRegister register, String organization, Role role) {
    return MidIdClient.builder()
        .baseUrl(register.baseUrl())
        .accessToken(() -> register.accessToken(organization, role.scopes(), Duration.ofHours(1)))
        .allowHttpToLoopback()
        .build();
  }

  /** Writes the history, day by day; afterwards the clock is at the last day. */
  void write(ReferenceRegister register) {
    try (MidIdClient health = client(register, "FPS Health", Role.FPS_HEALTH);
        MidIdClient riziv = client(register, "RIZIV", Role.RIZIV)) {
      List<CadastreDevice> devices = devices(health);
      for (int i = 0; i < devices.size(); i++) {
        String campus = i % 2 == 0 ? "Campus Noord" : "Campus Zuid";
        change(
            health,
            devices.get(i),
            DeviceChange.builder().use(DeviceUse.CLINICAL).campus(campus).build());
      }
      today = NUMBERED;
      for (int i = 1; i < devices.size(); i++) { // the first one never has a number
        riziv.billingNumbers().assign(devices.get(i).midId(), Integer.toString(10_000 + i));
      }
      today = RENUMBERED.minusDays(1);
      for (int i = 3; i < devices.size(); i += KINDS) {
        riziv.billingNumbers().end(devices.get(i).midId(), today);
        riziv
            .billingNumbers()
            .assign(devices.get(i).midId(), Integer.toString(20_000 + i), RENUMBERED);
      }
      for (int i = 9; i < devices.size(); i += KINDS) {
        riziv.billingNumbers().end(devices.get(i).midId(), today, "Vervangen");
      }
      today = MOVED;
      for (int i = 5; i < devices.size(); i += KINDS) {
        change(health, devices.get(i), DeviceChange.builder().campus("Campus Oost").build());
      }
      today = SCIENTIFIC;
      for (int i = 1; i < devices.size(); i += KINDS) {
        change(health, devices.get(i), DeviceChange.builder().use(DeviceUse.SCIENTIFIC).build());
      }
      today = DECOMMISSIONED;
      for (int i = 7; i < devices.size(); i += KINDS) {
        change(health, devices.get(i), DeviceChange.builder().decommissioningDate(today).build());
      }
      today = READ;
    }
  }

  private static List<CadastreDevice> devices(MidIdClient client) {
    try (Stream<CadastreDevice> all = client.devices().list(DeviceFilter.all())) {
      return all.filter(CadastreDevice::isLinked)
          .filter(
              device -> device.get(DeviceField.OPERATOR).filter(OPERATORS::contains).isPresent())
          .sorted(Comparator.comparing(CadastreDevice::midId))
          .toList();
    }
  }

  private static void change(MidIdClient client, CadastreDevice device, DeviceChange change) {
    client.devices().change(client.devices().find(device.deviceId()).orElseThrow(), change);
  }

  @Override
  public Instant instant() {
    return today.atTime(10, 0).toInstant(ZoneOffset.UTC);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
