package io.github.openmidid.examples.dicom.register;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.device.RegisteredDevice;
import io.github.openmidid.register.LookupResult;
import io.github.openmidid.register.MidIdRegister;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The comparison of the devices of a list with a register.
 *
 * @param unknown the MID-IDs that the register does not know
 * @param undecided the MID-IDs outside the extent of a snapshot, whose status is unknown
 * @param otherModality the MID-IDs that the register has with another modality
 */
public record DirectoryCheck(Set<MidId> unknown, Set<MidId> undecided, Set<MidId> otherModality) {
  /** The maximum number of MID-IDs in one request of the register's contract. */
  private static final int CHUNK = 1000;

  /** The results of a check. */
  private enum Result {
    SAME,
    UNKNOWN,
    UNDECIDED,
    OTHER_MODALITY
  }

  /** Looks up the devices. */
  public static DirectoryCheck of(List<RegisteredDevice> devices, MidIdRegister register) {
    Map<MidId, Result> results = new HashMap<>();
    for (int from = 0; from < devices.size(); from += CHUNK) {
      List<RegisteredDevice> chunk = devices.subList(from, Math.min(from + CHUNK, devices.size()));
      Map<MidId, LookupResult> found =
          register.lookUpAll(chunk.stream().map(RegisteredDevice::midId).toList());
      chunk.forEach(device -> results.put(device.midId(), result(device, found)));
    }
    return new DirectoryCheck(
        with(results, Result.UNKNOWN),
        with(results, Result.UNDECIDED),
        with(results, Result.OTHER_MODALITY));
  }

  private static Result result(RegisteredDevice device, Map<MidId, LookupResult> found) {
    @Nullable LookupResult lookup = found.get(device.midId());
    if (lookup == null) {
      return Result.UNDECIDED;
    }
    return switch (lookup.outcome()) {
      case UNKNOWN -> Result.UNKNOWN;
      case CANNOT_TELL -> Result.UNDECIDED;
      case FOUND -> {
        Optional<Modality> registered = lookup.registration().flatMap(r -> r.modality());
        boolean differs =
            registered.isPresent()
                && device.modality().isPresent()
                && !registered.equals(device.modality());
        yield differs ? Result.OTHER_MODALITY : Result.SAME;
      }
    };
  }

  private static Set<MidId> with(Map<MidId, Result> results, Result wanted) {
    return results.entrySet().stream()
        .filter(entry -> entry.getValue() == wanted)
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns whether the register knows all of the devices, with their modality. */
  public boolean isClean() {
    return unknown.isEmpty() && undecided.isEmpty() && otherModality.isEmpty();
  }
}
