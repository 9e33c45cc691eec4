package io.github.openmidid.fanc;

import io.github.openmidid.Fault;
import io.github.openmidid.MidId;
import io.github.openmidid.device.AttributeComparison.Result;
import io.github.openmidid.device.DeviceAttribute;
import io.github.openmidid.device.DeviceCandidate;
import io.github.openmidid.device.DeviceDirectory;
import io.github.openmidid.device.DeviceEvidence;
import io.github.openmidid.device.DeviceMatch;
import io.github.openmidid.device.RegisteredDevice;
import io.github.openmidid.fanc.Reconciliation.Status;
import io.github.openmidid.internal.DeviceKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list with the registered device that it is about.
 *
 * @param row the row
 * @param match the match with the directory
 * @param <K> the type of the key
 */
record AssetRow<K>(TransferRow<K> row, DeviceMatch match) {

  static <K> AssetRow<K> of(
      TransferRow<K> row,
      DeviceDirectory directory,
      @Nullable LocalDate day,
      DeviceKind.Reader kinds) {
    DeviceEvidence.Builder evidence = DeviceEvidence.builder();
    addNumber(evidence, row.deviceNumber().orElse(""), directory);
    if (MidId.isValid(row.legacyNumber().orElse(""))) {
      evidence.midId(row.legacyNumber().get());
    } else {
      evidence.formerNumber(row.legacyNumber().orElse(null));
    }
    TransferField kind = RowKind.of(row, kinds).field();
    evidence
        .serialNumber(row.serialNumber().orElse(null))
        .make(row.make().orElse(null))
        .model(row.model().orElse(null))
        .modality(kind == null ? null : row.text(kind).orElse(null))
        .operator(row.operator().orElse(null))
        .dayOfUse(day);
    return new AssetRow<>(row, directory.match(evidence.build()));
  }

  /** Adds the text in the place of a MID-ID, which may be a former number. */
  private static void addNumber(
      DeviceEvidence.Builder evidence, String text, DeviceDirectory directory) {
    boolean isFormer =
        !MidId.isValid(text) && (isCode(text) || !directory.withFormerNumber(text).isEmpty());
    if (isFormer) {
      evidence.formerNumber(text);
    } else {
      evidence.midId(text);
    }
  }

  /** Returns whether a text is one word with a digit, and nothing like a MID-ID. */
  private static boolean isCode(String text) {
    return MidId.diagnose(text).fault().equals(Optional.of(Fault.PREFIX))
        && text.chars().anyMatch(c -> c >= '0' && c <= '9')
        && text.strip().chars().noneMatch(Character::isWhitespace);
  }

  /** Returns the status, as far as it depends on this row alone. */
  Status status() {
    return switch (match.outcome()) {
      case CERTAIN -> hasConflict() ? Status.CONFLICTING : Status.IN_BOTH;
      case PROBABLE -> hasConflict() ? Status.CONFLICTING : Status.TO_CONFIRM;
      case AMBIGUOUS ->
          match.candidates().stream().anyMatch(AssetRow::isContradictedByNumber)
              ? Status.CONFLICTING
              : Status.SEVERAL_CANDIDATES;
      case UNKNOWN -> isNumberOfRejected() ? Status.CONFLICTING : Status.ONLY_IN_LIST;
      case NOT_A_REGISTERED_KIND ->
          isNumberOfRejected() ? Status.CONFLICTING : Status.NOT_A_REGISTERED_KIND;
    };
  }

  private boolean hasConflict() {
    return !match.candidates().get(0).against().isEmpty();
  }

  private static boolean isContradictedByNumber(DeviceCandidate candidate) {
    return candidate.has(DeviceAttribute.MID_ID, Result.DIFFERENT)
        || candidate.has(DeviceAttribute.FORMER_NUMBER, Result.DIFFERENT)
        || candidate.has(DeviceAttribute.SERIAL_NUMBER, Result.DIFFERENT);
  }

  private boolean isNumberOfRejected() {
    return match.rejected().stream().anyMatch(AssetRow::isProven);
  }

  /** Returns whether a stated number proves a device, whatever contradicts it. */
  private static boolean isProven(DeviceCandidate candidate) {
    return candidate.has(DeviceAttribute.MID_ID, Result.SAME)
        || candidate.has(DeviceAttribute.FORMER_NUMBER, Result.SAME)
        || (candidate.has(DeviceAttribute.SERIAL_NUMBER, Result.SAME)
            && candidate.has(DeviceAttribute.MAKE, Result.SAME));
  }

  /**
   * Returns the devices that an entry shows: those that the row can be about, and if it conflicts
   * or fits none, those that it contradicts.
   */
  List<DeviceCandidate> candidates(Status status) {
    boolean isContradicted = status == Status.CONFLICTING || status == Status.ONLY_IN_LIST;
    return Stream.concat(
            match.candidates().stream(),
            isContradicted ? match.rejected().stream() : Stream.empty())
        .toList();
  }

  /** Returns the devices that the row may be about, so that they are not missing in the list. */
  List<MidId> mentioned() {
    return Stream.concat(
            match.candidates().stream(), match.rejected().stream().filter(AssetRow::isProven))
        .map(candidate -> candidate.device().midId())
        .toList();
  }

  /** Returns the device of a row with a certain match, whether or not the operator differs. */
  Optional<RegisteredDevice> device() {
    return match.device();
  }
}
