package io.github.openmidid.fanc;

import io.github.openmidid.Diagnosis;
import io.github.openmidid.Fault;
import io.github.openmidid.MidId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The number of a row that is checked: its device number, or its legacy number if it has only that.
 */
final class RowNumber {
  private final TransferField field;
  private final String text;
  private final Diagnosis diagnosis;
  private final @Nullable MidId midId;

  private RowNumber(TransferField field, String text) {
    this.field = field;
    this.text = text;
    this.diagnosis = MidId.diagnose(text);
    this.midId = diagnosis.midId().orElse(null);
  }

  static RowNumber of(TransferRow<?> row) {
    RowNumber device = new RowNumber(TransferField.DEVICE_NUMBER, row.deviceNumber().orElse(""));
    if (device.isPresent() || row.legacyNumber().isEmpty()) {
      return device;
    }
    RowNumber legacy = new RowNumber(TransferField.LEGACY_NUMBER, row.legacyNumber().get());
    return legacy.isPresent() ? legacy : device;
  }

  private boolean isPresent() {
    return midId != null || !diagnosis.fault().equals(Optional.of(Fault.MISSING));
  }

  TransferField field() {
    return field;
  }

  String text() {
    return text;
  }

  Diagnosis diagnosis() {
    return diagnosis;
  }

  @Nullable MidId midId() {
    return midId;
  }

  /** Returns the canonical identifier, or the text without surrounding white space. */
  String canonical() {
    return midId == null ? text.strip() : midId.toString();
  }

  /** Returns whether the text is or was meant to be a MID-ID. */
  boolean resemblesMidId() {
    return midId != null
        || text.strip().toUpperCase(Locale.ROOT).startsWith("MID")
        || diagnosis.suggestions().stream().anyMatch(s -> s.candidate().isPresent());
  }
}
