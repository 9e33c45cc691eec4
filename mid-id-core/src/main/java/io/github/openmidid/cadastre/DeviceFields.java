package io.github.openmidid.cadastre;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The setters that the builders of a report and of a change have in common. Every setter returns
 * the builder and throws an {@link IllegalArgumentException} if the value is invalid; the message
 * names the field and does not hold the value.
 *
 * <pre>{@code
 * DeviceChange.builder().campus("Campus Zuid").sequenceNumber(2).build();
 * }</pre>
 *
 * @param <B> the type of the builder
 */
public abstract sealed class DeviceFields<B extends DeviceFields<B>>
    permits DeviceReport.Builder, DeviceChange.Builder {

  DeviceFields() {}

  /**
   * Sets a field to a value in wire format; see {@link DeviceField#isValid}. A date before {@link
   * DeviceDates#EARLIEST} is invalid.
   */
  public abstract B set(DeviceField field, String text);

  static String checked(DeviceField field, String text) {
    fault(field, text)
        .ifPresent(
            fault -> {
              throw new IllegalArgumentException(fault);
            });
    return text;
  }

  /** Returns the fault of a value, or empty if it is valid. */
  static Optional<String> fault(DeviceField field, String text) {
    if (!field.isValid(text)) {
      return Optional.of(field.code() + " is not " + field.expectation());
    }
    return field.holdsDate() && LocalDate.parse(text).isBefore(DeviceDates.EARLIEST)
        ? Optional.of(field.code() + " is before " + DeviceDates.EARLIEST)
        : Optional.empty();
  }

  /**
   * Returns the contradictions between the dates of a device; a date that is absent contradicts
   * nothing. Dates of the form yyyy-MM-dd have the order of their texts.
   */
  static List<String> contradictions(Function<DeviceField, @Nullable String> dates) {
    String first = dates.apply(DeviceField.COMMISSIONING_DATE);
    String authorized = dates.apply(DeviceField.PRIOR_AUTHORIZATION_DATE);
    String last = dates.apply(DeviceField.DECOMMISSIONING_DATE);
    List<String> faults = new ArrayList<>();
    if (first != null && authorized != null && authorized.compareTo(first) > 0) {
      faults.add("priorAuthorizationDate is after commissioningDate");
    }
    if (first != null && last != null && last.compareTo(first) < 0) {
      faults.add("decommissioningDate is before commissioningDate");
    }
    return faults;
  }

  /** Sets the identifier that was granted for the device. */
  public B midId(MidId midId) {
    return set(DeviceField.MID_ID, midId.toString());
  }

  /** Sets the hospital or practitioner that operates the device, at most 200 characters. */
  public B operator(String operator) {
    return set(DeviceField.OPERATOR, operator);
  }

  /** Sets the type of device. */
  public B modality(Modality modality) {
    return set(DeviceField.MODALITY, modality.code());
  }

  /** Sets the manufacturer, at most 200 characters. */
  public B make(String make) {
    return set(DeviceField.MAKE, make);
  }

  /** Sets the model, at most 200 characters. */
  public B model(String model) {
    return set(DeviceField.MODEL, model);
  }

  /** Sets the serial number of the manufacturer, at most 100 characters. */
  public B serialNumber(String serialNumber) {
    return set(DeviceField.SERIAL_NUMBER, serialNumber);
  }

  /** Sets the use of the device. */
  public B use(DeviceUse use) {
    return set(DeviceField.USE, use.code());
  }

  /** Sets the location of the device, name or address of the campus, at most 200 characters. */
  public B campus(String campus) {
    return set(DeviceField.CAMPUS, campus);
  }

  /** Sets the site number of the FPS Health, at most 20 characters. */
  public B siteNumber(String siteNumber) {
    return set(DeviceField.SITE_NUMBER, siteNumber);
  }

  /**
   * Sets the establishment unit number in the Crossroads Bank for Enterprises: ten digits, the
   * first 2 to 8.
   */
  public B establishmentUnitNumber(String establishmentUnitNumber) {
    return set(DeviceField.ESTABLISHMENT_UNIT_NUMBER, establishmentUnitNumber);
  }

  /** Sets the unique number of the establishment at FANC, at most 64 characters. */
  public B fancEstablishmentNumber(String fancEstablishmentNumber) {
    return set(DeviceField.FANC_ESTABLISHMENT_NUMBER, fancEstablishmentNumber);
  }

  /** Sets the number that distinguishes several devices of one type, 1 to 9999: 2 for CT2. */
  public B sequenceNumber(int sequenceNumber) {
    return set(DeviceField.SEQUENCE_NUMBER, Integer.toString(sequenceNumber));
  }

  /** Sets the first day of use. */
  public B commissioningDate(LocalDate date) {
    return set(DeviceField.COMMISSIONING_DATE, date.toString());
  }

  /** Sets the date of the prior authorization by the federated entity. */
  public B priorAuthorizationDate(LocalDate date) {
    return set(DeviceField.PRIOR_AUTHORIZATION_DATE, date.toString());
  }
}
