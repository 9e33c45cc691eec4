package io.github.openmidid.cadastre;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import java.time.LocalDate;

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

  /** Sets a field to a value in wire format; see {@link DeviceField#isValid}. */
  public abstract B set(DeviceField field, String text);

  static String checked(DeviceField field, String text) {
    if (!field.isValid(text)) {
      throw new IllegalArgumentException(field.code() + " is not " + field.expectation());
    }
    return text;
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
