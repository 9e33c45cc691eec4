package io.github.openmidid.internal;

import io.github.openmidid.Modality;
import io.github.openmidid.Modality.NotRegistered;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The kind of device that a text for modality or kind names: one of the six modalities, or a device
 * or source without MID-ID.
 *
 * @param modality the modality, or null
 * @param notRegistered the other device, or null
 */
public record DeviceKind(@Nullable Modality modality, @Nullable NotRegistered notRegistered) {
  private static final DeviceKind UNKNOWN = new DeviceKind(null, null);
  private static final int MAX_LENGTH = 200;

  private static final Pattern SEPARATOR = Pattern.compile("[()\\[\\],;:/+&\r\n]");
  private static final Pattern APOSTROPHE = Pattern.compile("['\u2019.]");

  /** A radionuclide, which people add to a source: {@code Cs-137}, {@code 137Cs}, {@code Ge68}. */
  private static final Pattern NUCLIDE =
      Pattern.compile("\\b(?:[A-Z][a-z]?[- ]?[0-9]{1,3}m?|[0-9]{1,3}m?[- ]?[A-Z][a-z]?)\\b");

  /** Reads texts, each distinct one once. Not thread-safe. */
  public static final class Reader {
    private final Map<String, DeviceKind> known = new HashMap<>();

    /** Returns the kind of device that a text names. */
    public DeviceKind read(String text) {
      DeviceKind kind = known.get(text);
      if (kind == null) {
        kind = of(text.strip());
        known.put(text, kind);
      }
      return kind;
    }
  }

  /** Returns the kind of device that a text without surrounding white space names. */
  public static DeviceKind of(String text) {
    Optional<Modality> modality = Modality.tryParse(text);
    if (modality.isPresent()) {
      return new DeviceKind(modality.get(), null);
    }
    Optional<NotRegistered> device = NotRegistered.tryParse(text);
    if (device.isPresent()) {
      return new DeviceKind(null, device.get());
    }
    return text.length() > MAX_LENGTH ? UNKNOWN : ofRemarks(text);
  }

  /**
   * Reads a name with remarks: {@code sealed source (Cs-137)}. Each part must name a device without
   * MID-ID or a radionuclide, so that no modality is overlooked.
   */
  private static DeviceKind ofRemarks(String text) {
    NotRegistered device = null;
    for (String part : SEPARATOR.split(APOSTROPHE.matcher(text).replaceAll(" "), -1)) {
      String name = NUCLIDE.matcher(part).replaceAll(" ").strip();
      if (!name.isEmpty()) {
        Optional<NotRegistered> named = NotRegistered.tryParse(name);
        if (named.isEmpty()) {
          return UNKNOWN;
        }
        device = device == null ? named.get() : device;
      }
    }
    return device == null ? UNKNOWN : new DeviceKind(null, device);
  }
}
