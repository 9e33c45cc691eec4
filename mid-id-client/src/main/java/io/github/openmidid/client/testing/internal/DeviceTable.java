package io.github.openmidid.client.testing.internal;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceChange;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.cadastre.DeviceReport;
import io.github.openmidid.client.cadastre.CadastreDevice;
import io.github.openmidid.client.cadastre.CadastreDeviceStatus;
import io.github.openmidid.client.cadastre.DeviceEvent;
import io.github.openmidid.client.cadastre.DeviceFilter;
import io.github.openmidid.client.cadastre.RegisterWarning;
import io.github.openmidid.client.reference.ProblemIssue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The devices of the cadastre, with their histories. */
public final class DeviceTable {
  private static final List<DeviceField> SEARCHED =
      List.of(
          DeviceField.MID_ID,
          DeviceField.OPERATOR,
          DeviceField.SERIAL_NUMBER,
          DeviceField.MAKE,
          DeviceField.MODEL,
          DeviceField.CAMPUS);

  private static final Set<DeviceField> SEEN_BY_FANC =
      Set.of(
          DeviceField.CAMPUS,
          DeviceField.ESTABLISHMENT_UNIT_NUMBER,
          DeviceField.FANC_ESTABLISHMENT_NUMBER,
          DeviceField.DECOMMISSIONING_DATE);

  private final MemoryRegister register;
  private final DeviceRules rules;
  private final Map<String, DeviceHistory> devices = new TreeMap<>();
  private final Map<TestCaller.RequestKey, Reported> requests = new HashMap<>();

  DeviceTable(MemoryRegister register) {
    this.register = register;
    this.rules = new DeviceRules(register);
  }

  private record Reported(String deviceId, DeviceReport report) {}

  /** Reports a device, or returns the device of a former identical request. */
  public TestCreation<CadastreDevice> report(
      TestCaller caller, UUID reference, DeviceReport report) {
    TestCaller.RequestKey key = caller.key(reference);
    Reported earlier = requests.get(key);
    if (earlier == null) {
      return TestCreation.created(add(caller, key, report));
    }
    if (!earlier.report().equals(report)) {
      throw TestRejection.conflict("requestReferenceReused");
    }
    return TestCreation.existing(find(earlier.deviceId()).orElseThrow());
  }

  private CadastreDevice add(TestCaller caller, TestCaller.RequestKey key, DeviceReport report) {
    Map<DeviceField, String> fields = report.fields();
    List<ProblemIssue> issues = new ArrayList<>(DeviceRules.checkCaller(caller, fields));
    issues.addAll(rules.checkIdentifier(fields));
    issues.addAll(rules.checkDates(Map.of(), fields));
    TestRejection.throwIfAny(issues);
    rules.requireFree(report.midId());
    String deviceId = register.nextId();
    TestRejection.throwIfAny(rules.checkSequenceNumber(deviceId, fields));
    Instant now = register.now();
    CadastreDevice device =
        new CadastreDevice(
            deviceId,
            "1",
            report.midId(),
            fields,
            false,
            Optional.empty(),
            Optional.empty(),
            now,
            now,
            rules.warnings(fields));
    DeviceHistory history = new DeviceHistory();
    history.add(device, "reported", caller.organization(), (DeviceChange) null);
    devices.put(deviceId, history);
    requests.put(key, new Reported(deviceId, report));
    rules.reserveSequenceNumber(deviceId, fields);
    markForFanc(device.midId(), now);
    register.audit().add(caller, "deviceReported", device.midId(), deviceId, now);
    return device;
  }

  /** Changes a device, or returns the result of a former identical change. */
  public CadastreDevice change(
      TestCaller caller, String deviceId, String version, DeviceChange change) {
    CadastreDevice before =
        find(deviceId)
            .filter(
                found ->
                    caller.isHealthAuthority() || operator(found).equals(caller.organization()))
            .orElseThrow(() -> TestRejection.notFound("deviceId"));
    if (!before.version().equals(version)) {
      return history(deviceId)
          .repeated(version, change, caller.organization())
          .map(this::today)
          .orElseThrow(TestRejection::outdated);
    }
    Map<DeviceField, String> fields = changed(before, change);
    if (fields.equals(before.fields())) {
      return before;
    }
    check(before, fields);
    boolean isNewDate =
        !Objects.equals(
            before.fields().get(DeviceField.COMMISSIONING_DATE),
            fields.get(DeviceField.COMMISSIONING_DATE));
    List<RegisterWarning> warnings = new ArrayList<>();
    if (isNewDate) {
      warnings.addAll(rules.warnings(fields));
    }
    warnings.addAll(DeviceRules.changedAfterLink(before, fields));
    CadastreDevice after = next(before, fields, before.isLinked(), register.now(), warnings);
    history(deviceId).add(after, "changed", caller.organization(), change);
    rules.reserveSequenceNumber(deviceId, fields);
    markForFanc(before, after);
    register.audit().add(caller, "deviceChanged", after.midId(), deviceId, after.changedAt());
    return after;
  }

  private static Map<DeviceField, String> changed(CadastreDevice before, DeviceChange change) {
    Map<DeviceField, String> fields = new EnumMap<>(DeviceField.class);
    fields.putAll(before.fields());
    change
        .fields()
        .forEach(
            (field, text) ->
                text.ifPresentOrElse(
                    value -> fields.put(field, value), () -> fields.remove(field)));
    return fields;
  }

  private void check(CadastreDevice before, Map<DeviceField, String> after) {
    MidId midId = DeviceRules.midId(after);
    boolean isOtherIdentifier = !midId.equals(before.midId());
    boolean isOtherModality =
        !Objects.equals(before.fields().get(DeviceField.MODALITY), after.get(DeviceField.MODALITY));
    if (before.isLinked() && (isOtherIdentifier || isOtherModality)) {
      throw TestRejection.conflict("midIdLinked");
    }
    List<ProblemIssue> issues = new ArrayList<>();
    if (isOtherIdentifier || isOtherModality) {
      issues.addAll(rules.checkIdentifier(after));
    }
    if (isOtherModality || before.get(DeviceField.PRIOR_AUTHORIZATION_DATE).isPresent()) {
      issues.addAll(DeviceRules.checkAuthorization(after));
    }
    issues.addAll(rules.checkDates(before.fields(), after));
    issues.addAll(rules.checkSequenceNumber(before.deviceId(), after));
    TestRejection.throwIfAny(issues);
    if (isOtherIdentifier) {
      rules.requireFree(midId);
    }
  }

  private void markForFanc(CadastreDevice before, CadastreDevice after) {
    boolean isOtherIdentifier = !before.midId().equals(after.midId());
    if (isOtherIdentifier) {
      markForFanc(before.midId(), after.changedAt());
    }
    if (isOtherIdentifier
        || SEEN_BY_FANC.stream().anyMatch(field -> !before.get(field).equals(after.get(field)))) {
      markForFanc(after.midId(), after.changedAt());
    }
  }

  private void markForFanc(MidId midId, Instant now) {
    register.registrations().find(midId).ifPresent(found -> register.fanc().mark(found, now));
  }

  /** Records that a device was linked to its identifier. */
  void markLinked(CadastreDevice device, String by, Instant now) {
    mark(
        unchanged(device, true, now),
        "linked",
        by,
        List.of(new DeviceEvent.Change("linked", Optional.of("false"), Optional.of("true"))));
  }

  /**
   * Records that a billing number was assigned to a device.
   *
   * @param laterStart its first day; empty if it is the day of the assignment
   */
  void recordBillingNumber(
      CadastreDevice device,
      String number,
      Optional<LocalDate> laterStart,
      String by,
      Instant now) {
    List<DeviceEvent.Change> changes = new ArrayList<>();
    changes.add(added("billingNumber", number));
    laterStart.ifPresent(day -> changes.add(added("validFrom", day.toString())));
    mark(unchanged(device, device.isLinked(), now), "billed", by, changes);
  }

  /** Records that the last day of the billing number of a device was set, with its reason. */
  void recordBillingEnd(
      CadastreDevice device,
      LocalDate validUntil,
      Optional<String> reason,
      String by,
      Instant now) {
    List<DeviceEvent.Change> changes = new ArrayList<>();
    changes.add(added("validUntil", validUntil.toString()));
    reason.ifPresent(text -> changes.add(added("reason", text)));
    mark(unchanged(device, device.isLinked(), now), "billingEnded", by, changes);
  }

  private static DeviceEvent.Change added(String name, String text) {
    return new DeviceEvent.Change(name, Optional.empty(), Optional.of(text));
  }

  private void mark(
      CadastreDevice next, String eventCode, String by, List<DeviceEvent.Change> changes) {
    history(next.deviceId()).add(next, eventCode, by, changes);
  }

  /** Returns the next version of a device with the same fields. */
  private CadastreDevice unchanged(CadastreDevice device, boolean isLinked, Instant now) {
    return next(device, device.fields(), isLinked, now, device.warnings());
  }

  private CadastreDevice next(
      CadastreDevice device,
      Map<DeviceField, String> fields,
      boolean isLinked,
      Instant now,
      List<RegisterWarning> warnings) {
    return new CadastreDevice(
        device.deviceId(),
        history(device.deviceId()).nextVersion(),
        DeviceRules.midId(fields),
        fields,
        isLinked,
        device.billingNumber(),
        device.fancDeviceNumber(),
        device.reportedAt(),
        now,
        warnings);
  }

  private DeviceHistory history(String deviceId) {
    return Objects.requireNonNull(devices.get(deviceId), "deviceId");
  }

  private static String operator(CadastreDevice device) {
    return DeviceRules.required(device.fields(), DeviceField.OPERATOR);
  }

  /** Returns a device of the caller's organization. */
  public Optional<CadastreDevice> find(TestCaller caller, String deviceId) {
    return find(deviceId).filter(found -> caller.sees(operator(found)));
  }

  /** Returns a device, regardless of the caller. */
  Optional<CadastreDevice> find(String deviceId) {
    return Optional.ofNullable(devices.get(deviceId)).map(DeviceHistory::latest).map(this::today);
  }

  /** Returns all events of a device. */
  List<DeviceEvent> events(String deviceId) {
    return history(deviceId).events(0);
  }

  /** Returns a device with the billing number that it has today. */
  private CadastreDevice today(CadastreDevice device) {
    return new CadastreDevice(
        device.deviceId(),
        device.version(),
        device.midId(),
        device.fields(),
        device.isLinked(),
        register.billingNumbers().today(device.midId()),
        device.fancDeviceNumber(),
        device.reportedAt(),
        device.changedAt(),
        device.warnings());
  }

  /** Returns the device that has this identifier now. */
  Optional<CadastreDevice> find(MidId midId) {
    return devices.values().stream()
        .map(DeviceHistory::latest)
        .map(this::today)
        .filter(found -> found.midId().equals(midId))
        .findFirst();
  }

  /** Returns the devices of the caller's organization after an id, in order. */
  public List<CadastreDevice> list(TestCaller caller, DeviceFilter filter, @Nullable String after) {
    LocalDate today = register.today();
    return devices.values().stream()
        .map(DeviceHistory::latest)
        .map(this::today)
        .filter(found -> after == null || found.deviceId().compareTo(after) > 0)
        .filter(found -> caller.sees(operator(found)))
        .filter(found -> filter.midId().isEmpty() || filter.midId().get().equals(found.midId()))
        .filter(found -> isOneOf(filter.modalities(), found))
        .filter(
            found ->
                !filter.changedAfterLink()
                    || history(found.deviceId()).hasWarning("changedAfterLink"))
        .filter(found -> filter.decommissioned() || !isOutOfService(found, today))
        .filter(
            found ->
                filter.statuses().isEmpty()
                    || filter.statuses().contains(CadastreDeviceStatus.of(found)))
        .filter(found -> filter.search().filter(text -> !contains(found, text)).isEmpty())
        .toList();
  }

  /** Returns whether a device contains the text of a search. */
  private static boolean contains(CadastreDevice device, String text) {
    String wanted = MidId.tryParse(text).map(MidId::toString).orElse(text);
    Stream<String> values =
        Stream.concat(
            SEARCHED.stream().flatMap(field -> device.get(field).stream()),
            device.billingNumber().stream());
    return values.anyMatch(
        value -> value.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT)));
  }

  private static boolean isOneOf(Set<Modality> modalities, CadastreDevice device) {
    return modalities.isEmpty() || device.modality().filter(modalities::contains).isPresent();
  }

  /** Returns whether the last day of use of a device has passed. */
  static boolean isOutOfService(CadastreDevice device, LocalDate today) {
    return device
        .get(DeviceField.DECOMMISSIONING_DATE)
        .map(LocalDate::parse)
        .filter(today::isAfter)
        .isPresent();
  }

  /** Returns the events of a device after a version; empty if the caller does not see it. */
  public Optional<List<DeviceEvent>> history(
      TestCaller caller, String deviceId, @Nullable String after) {
    int skipped = after == null ? 0 : Integer.parseInt(after);
    return find(caller, deviceId).map(found -> history(found.deviceId()).events(skipped));
  }
}
