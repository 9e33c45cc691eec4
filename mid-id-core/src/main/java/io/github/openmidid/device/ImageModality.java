package io.github.openmidid.device;

import io.github.openmidid.Modality;
import io.github.openmidid.Modality.NotRegistered;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The values of the DICOM attribute Modality (PS3.3, C.7.3.1.1.1) that indicate the kind of device.
 * Others, such as {@code SR} and {@code OT}, indicate the kind of document.
 */
final class ImageModality {
  private static final Map<String, NotRegistered> NOT_REGISTERED =
      Map.ofEntries(
          Map.entry("BMD", NotRegistered.BONE_DENSITOMETRY),
          Map.entry("CR", NotRegistered.RADIOGRAPHY),
          Map.entry("DF", NotRegistered.PROJECTION_XRAY),
          Map.entry("DX", NotRegistered.RADIOGRAPHY),
          Map.entry("IO", NotRegistered.DENTAL),
          Map.entry("MG", NotRegistered.MAMMOGRAPHY),
          Map.entry("PX", NotRegistered.DENTAL),
          Map.entry("RF", NotRegistered.PROJECTION_XRAY),
          Map.entry("RTIMAGE", NotRegistered.ACCELERATOR),
          Map.entry("XA", NotRegistered.PROJECTION_XRAY));

  private ImageModality() {}

  /** Returns the value without padding, in capitals. */
  static String code(String stated) {
    return stated.strip().toUpperCase(Locale.ROOT);
  }

  /** Returns whether one of the six modalities writes the value. */
  static boolean isRegistered(String stated) {
    String code = code(stated);
    return Arrays.stream(Modality.values()).anyMatch(m -> m.dicomModalities().contains(code));
  }

  /** Returns the kind of device without MID-ID that writes the value. */
  static Optional<NotRegistered> notRegistered(String stated) {
    return Optional.ofNullable(NOT_REGISTERED.get(code(stated)));
  }

  /** Returns whether the value indicates the kind of device. */
  static boolean isOfDevice(String stated) {
    return isRegistered(stated) || notRegistered(stated).isPresent();
  }
}
