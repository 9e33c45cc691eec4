package io.github.openmidid.fanc;

import io.github.openmidid.MidId;
import io.github.openmidid.device.DeviceAttribute;
import io.github.openmidid.device.DeviceCandidate;
import io.github.openmidid.device.DeviceDirectory;
import io.github.openmidid.device.DeviceEvidence;
import io.github.openmidid.device.RegisteredDevice;
import io.github.openmidid.fanc.Reconciliation.Entry;
import io.github.openmidid.fanc.Reconciliation.Status;
import io.github.openmidid.internal.DeviceKind;
import io.github.openmidid.internal.OperatorName;
import io.github.openmidid.internal.TextBundle;
import io.github.openmidid.internal.TextsByLanguage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A check of the rows of a list against a directory, which adds the entries of a reconciliation.
 *
 * @param <K> the type of the keys of the rows
 */
final class AssetCheck<K> {
  private final DeviceDirectory directory;
  private final List<OperatorName> operators;
  private final @Nullable LocalDate day;
  private final DeviceKind.Reader kinds = new DeviceKind.Reader();
  private final boolean hasDevices;
  private final boolean hasSerialNumbers;
  private final boolean hasFormerNumbers;
  private final List<AssetRow<K>> rows = new ArrayList<>();
  private final Set<MidId> mentioned = new HashSet<>();
  private final List<Entry<K>> entries = new ArrayList<>();
  private final List<RegisteredDevice> notExpected = new ArrayList<>();

  AssetCheck(DeviceDirectory directory, List<String> operators, @Nullable LocalDate day) {
    this.directory = directory;
    this.operators = operators.stream().map(OperatorName::of).toList();
    this.day = day;
    List<RegisteredDevice> devices = directory.devices();
    hasDevices = !devices.isEmpty();
    hasSerialNumbers = devices.stream().anyMatch(d -> d.usableSerialNumber().isPresent());
    hasFormerNumbers = devices.stream().anyMatch(d -> d.formerNumber().isPresent());
  }

  void addRows(List<TransferRow<K>> assets) {
    Map<MidId, List<TransferRow<K>>> byDevice = new HashMap<>();
    for (TransferRow<K> asset : assets) {
      AssetRow<K> row = AssetRow.of(asset, directory, day, kinds);
      rows.add(row);
      row.device()
          .ifPresent(
              device ->
                  byDevice.computeIfAbsent(device.midId(), m -> new ArrayList<>(1)).add(asset));
    }
    for (AssetRow<K> row : rows) {
      List<TransferRow<K>> others =
          row.device().map(device -> byDevice.get(device.midId())).orElse(List.of()).stream()
              .filter(other -> other != row.row())
              .toList();
      add(row, others);
    }
  }

  private void add(AssetRow<K> row, List<TransferRow<K>> others) {
    Status status = others.isEmpty() ? row.status() : Status.DUPLICATE;
    if (status == Status.ONLY_IN_LIST && !isComparable(row.match().evidence())) {
      status = Status.CANNOT_TELL;
    }
    mentioned.addAll(row.mentioned());
    List<DeviceCandidate> candidates = row.candidates(status);
    Function<Locale, String> message = message(status, row, candidates, others);
    entries.add(
        new Entry<>(
            status,
            Optional.of(row.row()),
            Optional.empty(),
            others,
            candidates,
            List.of(),
            new TextsByLanguage(message)));
  }

  /** Returns whether a stated number could be compared with any device of the directory. */
  private boolean isComparable(DeviceEvidence evidence) {
    return (hasSerialNumbers && !evidence.usableSerialNumbers().isEmpty())
        || (hasFormerNumbers && !evidence.stated(DeviceAttribute.FORMER_NUMBER).isEmpty())
        || (hasDevices
            && evidence.stated(DeviceAttribute.MID_ID).stream().anyMatch(MidId::isValid));
  }

  private static <K> Function<Locale, String> message(
      Status status,
      AssetRow<K> row,
      List<DeviceCandidate> candidates,
      List<TransferRow<K>> others) {
    String devices =
        candidates.stream()
            .map(candidate -> candidate.device().midId().toString())
            .collect(Collectors.joining(", "));
    String keys = others.stream().map(o -> o.key().toString()).collect(Collectors.joining(", "));
    return switch (status) {
      case NOT_A_REGISTERED_KIND, SEVERAL_CANDIDATES -> row.match()::message;
      case ONLY_IN_LIST ->
          text(devices.isEmpty() ? "onlyInList" : "onlyInList.contradicted", devices);
      default -> text(status.code(), devices, keys);
    };
  }

  private static Function<Locale, String> text(String key, String... arguments) {
    return locale -> TextBundle.of(locale).get("reconciliation." + key, arguments);
  }

  /** Adds the devices that no row is about. */
  void addDevices() {
    for (RegisteredDevice device : directory.devices()) {
      if (!mentioned.contains(device.midId())) {
        if (isExpected(device)) {
          add(device);
        } else {
          notExpected.add(device);
        }
      }
    }
  }

  private boolean isExpected(RegisteredDevice device) {
    return (day == null || device.isInService(day))
        && (operators.isEmpty()
            || device.operator().isEmpty()
            || operators.stream()
                .anyMatch(name -> name.isSame(OperatorName.of(device.operator().get()))));
  }

  private void add(RegisteredDevice device) {
    Status status = Status.ONLY_IN_REGISTER;
    String key =
        device.usableSerialNumber().isPresent() ? status.code() : status.code() + ".noSerialNumber";
    entries.add(
        new Entry<>(
            status,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(new DeviceCandidate(device, List.of())),
            List.of(),
            new TextsByLanguage(text(key, device.midId().toString()))));
  }

  /** Adds an entry about the last transfer. */
  void add(
      Status status,
      Optional<TransferRow<K>> asset,
      Optional<TransferRow<K>> transferred,
      List<TransferComparison.ChangedField> changes) {
    entries.add(
        new Entry<>(
            status,
            asset,
            transferred,
            List.of(),
            List.of(),
            changes,
            new TextsByLanguage(text(status.code()))));
  }

  AssetRow<K> match(TransferRow<K> row) {
    return AssetRow.of(row, directory, null, kinds);
  }

  List<AssetRow<K>> rows() {
    return rows;
  }

  List<Entry<K>> entries() {
    return entries;
  }

  List<RegisteredDevice> notExpected() {
    return notExpected;
  }
}
