package io.github.openmidid.fanc;

import io.github.openmidid.Modality;
import io.github.openmidid.Modality.NotRegistered;
import io.github.openmidid.internal.DeviceKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The modality or the kind of device of a row, from the two fields that state them.
 *
 * @param field the field that states it; null if the row has neither
 * @param modality the modality, or null
 * @param notRegistered a device or source without MID-ID, or null
 * @param isUnreadable whether there is a modality that is not understood
 */
record RowKind(
    @Nullable TransferField field,
    @Nullable Modality modality,
    @Nullable NotRegistered notRegistered,
    boolean isUnreadable) {

  static RowKind of(TransferRow<?> row, DeviceKind.Reader reader) {
    TransferField field = row.modality().isPresent() ? TransferField.MODALITY : null;
    DeviceKind kind = reader.read(row.kind().orElse(""));
    if (row.modality().orElse("").isBlank()) {
      boolean isStated = kind.modality() != null || kind.notRegistered() != null;
      return new RowKind(
          isStated ? TransferField.KIND : field, kind.modality(), kind.notRegistered(), false);
    }
    DeviceKind stated = reader.read(row.modality().orElse(""));
    if (stated.modality() != null) {
      return isMistaken(kind.notRegistered())
          ? new RowKind(TransferField.KIND, stated.modality(), kind.notRegistered(), false)
          : new RowKind(TransferField.MODALITY, stated.modality(), null, false);
    }
    if (stated.notRegistered() != null) {
      return new RowKind(TransferField.MODALITY, kind.modality(), stated.notRegistered(), false);
    }
    return kind.notRegistered() == null
        ? new RowKind(TransferField.MODALITY, null, null, true)
        : new RowKind(TransferField.KIND, null, kind.notRegistered(), false);
  }

  /**
   * Returns whether a kind contradicts every modality. The kind of others may be a general word: a
   * SPECT-CT is a gamma camera too.
   */
  private static boolean isMistaken(@Nullable NotRegistered kind) {
    return kind == NotRegistered.CONE_BEAM_CT || kind == NotRegistered.PROTON_THERAPY;
  }

  /** Returns the device or source for which no MID-ID is expected. */
  Optional<NotRegistered> withoutMidId() {
    return modality == null ? Optional.ofNullable(notRegistered) : Optional.empty();
  }
}
