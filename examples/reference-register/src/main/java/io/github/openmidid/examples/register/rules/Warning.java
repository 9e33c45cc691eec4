package io.github.openmidid.examples.register.rules;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Something to know that did not stop a change. */
public enum Warning {
  /** Reported less than a month before the first day of use. */
  LATE_NOTIFICATION("lateNotification"),
  /** No supplier has reported a delivery with the identifier. */
  DELIVERY_MISSING("deliveryMissing"),
  /** The supplier has named another serial number than the operator. */
  DELIVERY_DIFFERS("deliveryDiffers");

  private static final String SEPARATOR = ",";

  private final String code;

  Warning(String code) {
    this.code = code;
  }

  /** The name between programs. */
  public String code() {
    return code;
  }

  /** Several as one text, for the database. */
  public static String join(List<Warning> warnings) {
    return warnings.stream().map(Warning::code).collect(Collectors.joining(SEPARATOR));
  }

  /** What {@link #join} has made a text of. */
  public static List<Warning> split(String joined) {
    List<String> codes = Arrays.asList(joined.split(SEPARATOR, -1));
    return Arrays.stream(values()).filter(warning -> codes.contains(warning.code)).toList();
  }
}
