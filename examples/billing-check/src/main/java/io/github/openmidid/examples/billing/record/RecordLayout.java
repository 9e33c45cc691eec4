package io.github.openmidid.examples.billing.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the fields of a record stand. Immutable.
 *
 * @param length the number of characters of a record, without its line break
 * @param type where the type of record stands
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
   * @throws IllegalArgumentException if a zone is outside the record, holds a part of the patient's
   *     number, or does not fit its content
   */
  public RecordLayout {
    patients = List.copyOf(patients);
    List<RecordZone> read = new ArrayList<>(List.of(type, nomenclatureCode, date, billingNumber));
    checkDigits.ifPresent(read::add);
    List<RecordZone> all = new ArrayList<>(read);
    all.addAll(patients);
    if (length < 1 || length > MAX_LENGTH || all.stream().anyMatch(z -> z.last() > length)) {
      throw new IllegalArgumentException("a zone is outside the record");
    }
    if (patients.stream().anyMatch(patient -> read.stream().anyMatch(patient::overlaps))) {
      throw new IllegalArgumentException("a zone holds a part of the patient's number");
    }
    if (patients.isEmpty()
        || typeValue.length() != type.length()
        || date.length() != CompactDay.LENGTH
        || checkDigits.filter(zone -> zone.length() != CHECK_DIGITS).isPresent()
        || checkDigits.filter(zone -> zone.last() != length).isPresent()) {
      throw new IllegalArgumentException("a zone does not fit its content");
    }
  }
}
