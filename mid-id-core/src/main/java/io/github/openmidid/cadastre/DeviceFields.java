package io.github.openmidid.cadastre;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import java.time.LocalDate;

/**
 * The fields that a report and a change have in common. Every setter refuses what the field cannot
 * be with an {@link IllegalArgumentException} that names the field and not the value.
 *
 * @param <B> the builder itself
 */
public abstract sealed class DeviceFields<B extends DeviceFields<B>>
    permits DeviceReport.Builder, DeviceChange.Builder {

  DeviceFields() {}

  /** A field in the form between programs; see {@link DeviceField#isValid}. */
  public abstract B set(DeviceField field, String text);

  static String checked(DeviceField field, String text) {
    if (!field.isValid(text)) {
      throw new IllegalArgumentException(field.code() + " is not " + field.expectation());
    }
    return text;
  }

  /** The identifier that was granted for the device. */
  public B midId(MidId midId) {
    return set(DeviceField.MID_ID, midId.toString());
  }

  /** The hospital or practitioner who runs it. */
  public B operator(String operator) {
    return set(DeviceField.OPERATOR, operator);
  }

  /** Its type. */
  public B modality(Modality modality) {
    return set(DeviceField.MODALITY, modality.code());
  }

  /** The manufacturer. */
  public B make(String make) {
    return set(DeviceField.MAKE, make);
  }

  /** The model. */
  public B model(String model) {
    return set(DeviceField.MODEL, model);
  }

  /** The manufacturer's serial number. */
  public B serialNumber(String serialNumber) {
    return set(DeviceField.SERIAL_NUMBER, serialNumber);
  }

  /** What it is used for. */
  public B use(DeviceUse use) {
    return set(DeviceField.USE, use.code());
  }

  /** Where it stands: name or address of the campus. */
  public B campus(String campus) {
    return set(DeviceField.CAMPUS, campus);
  }

  /** Site number of the FPS Health. */
  public B siteNumber(String siteNumber) {
    return set(DeviceField.SITE_NUMBER, siteNumber);
  }

  /** Establishment unit in the Crossroads Bank for Enterprises. */
  public B establishmentUnitNumber(String establishmentUnitNumber) {
    return set(DeviceField.ESTABLISHMENT_UNIT_NUMBER, establishmentUnitNumber);
  }

  /** FANC's unique number of the establishment. */
  public B fancEstablishmentNumber(String fancEstablishmentNumber) {
    return set(DeviceField.FANC_ESTABLISHMENT_NUMBER, fancEstablishmentNumber);
  }

  /** Distinguishes several devices of one type: 2 for CT2; 1 to 9999. */
  public B sequenceNumber(int sequenceNumber) {
    return set(DeviceField.SEQUENCE_NUMBER, Integer.toString(sequenceNumber));
  }

  /** The first day of use. */
  public B commissioningDate(LocalDate date) {
    return set(DeviceField.COMMISSIONING_DATE, date.toString());
  }

  /** The day on which the federated entity gave its prior authorization. */
  public B priorAuthorizationDate(LocalDate date) {
    return set(DeviceField.PRIOR_AUTHORIZATION_DATE, date.toString());
  }
}
