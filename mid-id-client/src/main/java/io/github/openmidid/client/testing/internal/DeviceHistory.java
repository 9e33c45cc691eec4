package io.github.openmidid.client.testing.internal;

import io.github.openmidid.cadastre.DeviceChange;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.client.cadastre.CadastreDevice;
import io.github.openmidid.client.cadastre.DeviceEvent;
import io.github.openmidid.client.cadastre.DeviceEvent.Change;
import io.github.openmidid.client.cadastre.RegisterWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The versions of one device; the first has the number 1. */
final class DeviceHistory {
  private final List<Version> versions = new ArrayList<>();

  private record Version(CadastreDevice device, DeviceEvent event, @Nullable DeviceChange change) {}

  /** Returns the latest version. */
  CadastreDevice latest() {
    return versions.get(versions.size() - 1).device();
  }

  /** Returns the text of the next version. */
  String nextVersion() {
    return String.valueOf(versions.size() + 1);
  }

  /** Adds a version with the changes of its fields and the warnings about them. */
  void add(
      CadastreDevice device, String eventCode, String changedBy, @Nullable DeviceChange change) {
    Map<DeviceField, String> before = versions.isEmpty() ? Map.of() : latest().fields();
    List<Change> changes = new ArrayList<>();
    for (DeviceField field : DeviceField.values()) {
      Optional<String> former = Optional.ofNullable(before.get(field));
      if (!former.equals(device.get(field))) {
        changes.add(new Change(field.code(), former, device.get(field)));
      }
    }
    add(device, eventCode, changedBy, change, changes, device.warnings());
  }

  /** Adds a version with changes that are not changes of fields. */
  void add(CadastreDevice device, String eventCode, String changedBy, List<Change> changes) {
    add(device, eventCode, changedBy, null, changes, List.of());
  }

  private void add(
      CadastreDevice device,
      String eventCode,
      String changedBy,
      @Nullable DeviceChange change,
      List<Change> changes,
      List<RegisterWarning> warnings) {
    DeviceEvent event =
        new DeviceEvent(
            device.version(), eventCode, device.changedAt(), changedBy, changes, warnings);
    versions.add(new Version(device, event, change));
  }

  /** Returns the device as an identical former change of a version has left it, if there is one. */
  Optional<CadastreDevice> repeated(String version, DeviceChange change, String changedBy) {
    for (int i = 1; i < versions.size(); i++) {
      Version next = versions.get(i);
      if (versions.get(i - 1).device().version().equals(version)
          && change.equals(next.change())
          && next.event().changedBy().equals(changedBy)) {
        return Optional.of(next.device());
      }
    }
    return Optional.empty();
  }

  /** Returns whether a version has a warning with this code. */
  boolean hasWarning(String code) {
    return versions.stream()
        .flatMap(version -> version.event().warnings().stream())
        .anyMatch(warning -> warning.code().equals(code));
  }

  /** Returns the events after a version. */
  List<DeviceEvent> events(int after) {
    return versions.stream().skip(after).map(Version::event).toList();
  }
}
