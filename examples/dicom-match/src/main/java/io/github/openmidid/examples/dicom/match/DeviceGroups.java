package io.github.openmidid.examples.dicom.match;

import io.github.openmidid.device.DeviceMatch.Outcome;
import io.github.openmidid.examples.dicom.match.ObjectMatch.GroupKey;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups objects by device. The memory use depends on the number of devices only.
 *
 * <pre>{@code
 * DeviceGroups groups = new DeviceGroups();
 * groups.add(ObjectMatch.of(DicomFileReader.read(file), directory));
 * groups.list(); // the devices, those with the most objects first
 * }</pre>
 */
public final class DeviceGroups {
  private final Map<GroupKey, DeviceGroup> groups = new LinkedHashMap<>();

  /** Adds an object to the group of its device. */
  public void add(ObjectMatch match) {
    groups.computeIfAbsent(match.key(), key -> new DeviceGroup(match)).add(match);
  }

  /** Returns the groups: those to review first, and then those with the most objects. */
  public List<DeviceGroup> list() {
    return groups.values().stream()
        .sorted(
            Comparator.comparing((DeviceGroup group) -> order(group.example().outcome()))
                .thenComparing(group -> -group.objects()))
        .toList();
  }

  private static int order(Outcome outcome) {
    return switch (outcome) {
      case AMBIGUOUS -> 0;
      case PROBABLE -> 1;
      case UNKNOWN -> 2;
      case CERTAIN -> 3;
      case NOT_A_REGISTERED_KIND -> 4;
    };
  }

  /** Returns whether every device is certain, or of a kind that is not registered. */
  public boolean isCertain() {
    return groups.keySet().stream()
        .allMatch(
            key ->
                key.outcome() == Outcome.CERTAIN || key.outcome() == Outcome.NOT_A_REGISTERED_KIND);
  }
}
