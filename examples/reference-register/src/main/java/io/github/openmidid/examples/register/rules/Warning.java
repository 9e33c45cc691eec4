package io.github.openmidid.examples.register.rules;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The warnings about a change that was accepted. */
public enum Warning {
  /** The device was reported less than a month before its first day of use. */
  LATE_NOTIFICATION("lateNotification"),
  /** No supplier has reported a delivery with the identifier. */
  DELIVERY_MISSING("deliveryMissing"),
  /** A supplier has reported another serial number than the operator. */
  DELIVERY_DIFFERS("deliveryDiffers"),
  /** Several suppliers have reported a delivery with the identifier. */
  SEVERAL_SUPPLIERS("severalSuppliers"),
  /** The deliveries with the identifier have different serial numbers. */
  SEVERAL_SERIAL_NUMBERS("severalSerialNumbers"),
  /** The device is linked, and something that was compared before the link has changed. */
  CHANGED_AFTER_LINK("changedAfterLink"),
  /** The identifier in a notification file was not in its canonical form. */
  NOT_CANONICAL("notCanonical"),
  /**
   * The same row of a notification file was entered before and the device has changed since, so
   * that the row was not entered again.
   */
  ENTERED_BEFORE("enteredBefore");

  private static final String SEPARATOR = ",";

  private final String code;

  Warning(String code) {
    this.code = code;
  }

  /** Returns the code in wire format. */
  public String code() {
    return code;
  }

  /** Joins warnings into a text for the database. */
  public static String join(List<Warning> warnings) {
    return warnings.stream().map(Warning::code).collect(Collectors.joining(SEPARATOR));
  }

  /** Splits a text that {@link #join} has created. */
  public static List<Warning> split(String joined) {
    List<String> codes = Arrays.asList(joined.split(SEPARATOR, -1));
    return Arrays.stream(values()).filter(warning -> codes.contains(warning.code)).toList();
  }
}
