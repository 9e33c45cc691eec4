package io.github.openmidid.examples.his.page;

import io.github.openmidid.Modality;
import io.github.openmidid.examples.his.lookup.DeviceStatus;
import io.github.openmidid.examples.his.lookup.DeviceSummary;
import io.github.openmidid.examples.his.web.QueryException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A filter of the list of devices.
 *
 * @param status the status in the register; empty for any
 * @param modality the modality; empty for any
 * @param search part of a MID-ID, in any spelling, or of the name of a room; blank for any
 */
public record InventoryFilter(
    Optional<DeviceStatus> status, Optional<Modality> modality, String search) {

  /**
   * Creates the filter of a query. A blank value filters nothing.
   *
   * @throws QueryException if a value does not exist
   */
  static InventoryFilter of(String status, String modality, String search) {
    if (search.codePoints().anyMatch(Character::isISOControl)) {
      throw new QueryException(QueryException.Kind.INVALID_VALUE, "q");
    }
    return new InventoryFilter(
        optional(status, "status", DeviceStatus::ofCode),
        optional(modality, "modality", Modality::ofCode),
        search.strip());
  }

  private static <T> Optional<T> optional(
      String value, String parameter, Function<String, Optional<T>> parser) {
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> parsed = parser.apply(value);
    if (parsed.isEmpty()) {
      throw new QueryException(QueryException.Kind.INVALID_VALUE, parameter);
    }
    return parsed;
  }

  /** Returns whether it filters nothing. */
  public boolean isEmpty() {
    return status.isEmpty() && modality.isEmpty() && search.isEmpty();
  }

  boolean matches(DeviceSummary device) {
    return status.filter(s -> s != device.register().status()).isEmpty()
        && modality.filter(m -> m != device.modality()).isEmpty()
        && (plain(device.room()).contains(plain(search)) || matches(device.midId().toString()));
  }

  private boolean matches(String midId) {
    String part = letters(search);
    return !part.isEmpty() && letters(midId).contains(part);
  }

  /** Returns the letters and digits of a text in upper case, without separators. */
  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
  }

  /** Removes accents and case. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
