package io.github.openmidid.device;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.openmidid.internal.FromJson;
import io.github.openmidid.internal.TextBundle;
import io.github.openmidid.internal.WireCode;
import java.util.Locale;

/**
 * The attribute of a device that a piece of evidence is about.
 *
 * <pre>{@code
 * DeviceAttribute.SERIAL_NUMBER.code(); // "serialNumber"
 * DeviceAttribute.SERIAL_NUMBER.label(Locale.FRENCH); // "Numéro de série"
 * }</pre>
 */
public enum DeviceAttribute {
  /** The MID-ID that was recorded for the device. */
  MID_ID("midId"),
  /** The former unique number of the device at FANC. */
  FORMER_NUMBER("formerNumber"),
  /** The serial number. */
  SERIAL_NUMBER("serialNumber"),
  /** The maker. */
  MAKE("make"),
  /** The model. */
  MODEL("model"),
  /** The modality, or another type of device that has no MID-ID. */
  MODALITY("modality"),
  /**
   * The modality that an image states, as in DICOM: {@code PT}. Several kinds of device write it.
   */
  IMAGE_MODALITY("imageModality"),
  /** A day on which the device was in use. */
  DAY_OF_USE("dayOfUse"),
  /** The hospital or practitioner who runs the device. It never decides which device is meant. */
  OPERATOR("operator"),
  /** The name of a station. It may order candidates; a replacement often inherits it. */
  STATION_NAME("stationName"),
  /** The unique identifier of an observer. It counts only if a {@link DeviceAlias} confirms it. */
  OBSERVER_UID("observerUid"),
  /** The confirmation of a site that such statements mean this device. */
  ALIAS("alias");

  private final String code;

  DeviceAttribute(String code) {
    this.code = code;
  }

  /** Returns the wire code, in lowerCamelCase: {@code serialNumber}. */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * Returns the attribute with this wire code; Jackson and JAX-RS look for this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @FromJson
  public static DeviceAttribute fromString(String code) {
    return WireCode.parse(DeviceAttribute.class, DeviceAttribute::code, code);
  }

  /**
   * Returns the name of the attribute in a language, with a capital.
   *
   * @param locale Dutch, French, German or English; English is used for any other language
   */
  public String label(Locale locale) {
    return TextBundle.of(locale).get("device.attribute." + code);
  }
}
