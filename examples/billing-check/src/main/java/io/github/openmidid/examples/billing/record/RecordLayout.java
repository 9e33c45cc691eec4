package io.github.openmidid.examples.billing.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The positions of the fields of a record. Immutable.
 *
 * @param length the number of characters of a record, without its line break
 * @param type the position of the record type
 * @param typeValue the type that is checked; others are passed over
 * @param nomenclatureCode the nomenclature code
 * @param date the day: year, month, day
 * @param billingNumber the billing number of the device
 * @param patients what is overwritten before anything is decoded
 * @param checkDigits the check digits of the record; empty if they are not checked
 */
public record RecordLayout(
    int length,
    RecordZone type,
    String typeValue,
    RecordZone nomenclatureCode,
    RecordZone date,
    RecordZone billingNumber,
    List<RecordZone> patients,
    Optional<RecordZone> checkDigits) {
  private static final int MAX_LENGTH = 4096;
  private static final int CHECK_DIGITS = 2;

  /**
   * Creates a layout.
   *
   * @throws LayoutException if a zone is outside the record, overlaps another one, or does not fit
   *     its content
   */
  public RecordLayout {
    patients = List.copyOf(patients);
    require(length >= 1 && length <= MAX_LENGTH, "length");
    require(typeValue.length() == type.length(), "recordTypeValue");
    require(date.length() == CompactDay.LENGTH, "date");
    require(!patients.isEmpty(), "patient");
    for (RecordZone patient : patients) {
      require(patient.last() <= length, "patient");
    }
    Map<String, RecordZone> fields = new LinkedHashMap<>();
    fields.put("recordType", type);
    fields.put("nomenclatureCode", nomenclatureCode);
    fields.put("date", date);
    fields.put("billingNumber", billingNumber);
    if (checkDigits.isPresent()) {
      RecordZone zone = checkDigits.get();
      require(zone.length() == CHECK_DIGITS && zone.last() == length, "checkDigits");
      fields.put("checkDigits", zone);
    }
    List<RecordZone> taken = new ArrayList<>(patients);
    fields.forEach(
        (key, zone) -> {
          require(zone.last() <= length && taken.stream().noneMatch(zone::overlaps), key);
          taken.add(zone);
        });
  }

  private static void require(boolean condition, String key) {
    if (!condition) {
      throw new LayoutException(key);
    }
  }
}
