package io.github.openmidid.device;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** An index of devices by the readings of their serial numbers and by their former numbers. */
final class DeviceIndex {
  private final Map<String, List<RegisteredDevice>> byReading = new HashMap<>();
  private final Map<String, List<RegisteredDevice>> byContained = new HashMap<>();
  private final Map<String, List<RegisteredDevice>> byFormerNumber = new HashMap<>();

  void add(RegisteredDevice device) {
    device
        .usableSerialNumber()
        .ifPresent(
            number -> {
              number.readings().forEach(reading -> put(byReading, reading, device));
              number.contained().forEach(word -> put(byContained, word, device));
            });
    device.formerNumber().ifPresent(text -> put(byFormerNumber, formerNumber(text), device));
  }

  private static void put(
      Map<String, List<RegisteredDevice>> map, String key, RegisteredDevice device) {
    map.computeIfAbsent(key, k -> new ArrayList<>(1)).add(device);
  }

  /** Returns the devices whose serial number matches, in no particular order. */
  Set<RegisteredDevice> matching(SerialNumber number) {
    Set<RegisteredDevice> found = new LinkedHashSet<>();
    addAll(found, byReading, number.readings());
    return found;
  }

  /** Returns the devices whose serial number overlaps, with those that match. */
  Set<RegisteredDevice> overlapping(SerialNumber number) {
    Set<RegisteredDevice> found = matching(number);
    addAll(found, byContained, number.readings());
    addAll(found, byReading, number.contained());
    return found;
  }

  private static void addAll(
      Set<RegisteredDevice> found, Map<String, List<RegisteredDevice>> map, List<String> keys) {
    for (String key : keys) {
      found.addAll(map.getOrDefault(key, List.of()));
    }
  }

  List<RegisteredDevice> withFormerNumber(String text) {
    return byFormerNumber.getOrDefault(formerNumber(text), List.of());
  }

  static boolean isSameFormerNumber(String some, String other) {
    return formerNumber(some).equals(formerNumber(other));
  }

  /** Returns a former number without white space around it, in capitals. */
  private static String formerNumber(String text) {
    return text.strip().toUpperCase(Locale.ROOT);
  }
}
