package io.github.openmidid.fanc;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.device.DeviceAttribute;
import io.github.openmidid.device.Maker;
import io.github.openmidid.device.ModelName;
import io.github.openmidid.device.RegisteredDevice;
import io.github.openmidid.device.SerialNumber;
import io.github.openmidid.fanc.Reconciliation.Status;
import io.github.openmidid.fanc.TransferComparison.ChangedField;
import io.github.openmidid.fanc.TransferComparison.ChangedRow;
import io.github.openmidid.internal.DeviceKind;
import io.github.openmidid.internal.OperatorName;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * A check of the rows of a list against those of the last transfer, which adds the entries of a
 * reconciliation. Rows about one registered device are compared by its MID-ID, whatever number they
 * have.
 *
 * @param <K> the type of the keys of the rows
 */
final class TransferredCheck<K> {
  private final AssetCheck<K> check;
  private final List<TransferRow<K>> transferred;
  private final IdentityHashMap<TransferRow<K>, AssetRow<K>> rows = new IdentityHashMap<>();

  TransferredCheck(AssetCheck<K> check, List<TransferRow<K>> transferred) {
    this.check = check;
    this.transferred = transferred;
  }

  void addEntries() {
    List<TransferRow<K>> before =
        transferred.stream().map(row -> identified(check.match(row))).toList();
    List<TransferRow<K>> after = check.rows().stream().map(this::identified).toList();
    TransferComparison<K> comparison = TransferComparison.of(before, after);
    for (TransferRow<K> row : comparison.added()) {
      if (isInScope(given(row))) {
        add(Status.NOT_IN_TRANSFER, Optional.of(row), Optional.empty(), List.of());
      }
    }
    for (TransferRow<K> row : comparison.removed()) {
      add(Status.ONLY_IN_TRANSFER, Optional.empty(), Optional.of(row), List.of());
    }
    for (ChangedRow<K> row : comparison.changed()) {
      List<ChangedField> changes = contradictions(row);
      if (!changes.isEmpty()) {
        add(
            Status.DIFFERS_FROM_TRANSFER,
            Optional.of(row.after()),
            Optional.of(row.before()),
            changes);
      }
    }
    for (TransferComparison.AmbiguousRows<K> ambiguous : comparison.ambiguous()) {
      for (TransferRow<K> row : ambiguous.after()) {
        add(Status.UNCLEAR_IN_TRANSFER, Optional.of(row), Optional.empty(), List.of());
      }
      for (TransferRow<K> row : ambiguous.before()) {
        add(Status.UNCLEAR_IN_TRANSFER, Optional.empty(), Optional.of(row), List.of());
      }
    }
  }

  /** Returns a copy of a row, with the MID-ID of its registered device instead of its numbers. */
  private TransferRow<K> identified(AssetRow<K> asset) {
    TransferRow<K> row = asset.row();
    Optional<String> midId = asset.device().map(RegisteredDevice::midId).map(MidId::toString);
    TransferRow<K> copy =
        TransferRow.builder(row.key())
            .deviceNumber(midId.or(row::deviceNumber).orElse(null))
            .legacyNumber(midId.isPresent() ? null : row.legacyNumber().orElse(null))
            .modality(row.modality().orElse(null))
            .kind(row.kind().orElse(null))
            .operator(row.operator().orElse(null))
            .serialNumber(row.serialNumber().orElse(null))
            .make(row.make().orElse(null))
            .model(row.model().orElse(null))
            .inServiceSince(row.inServiceSince().orElse(null))
            .build();
    rows.put(copy, asset);
    return copy;
  }

  private AssetRow<K> given(TransferRow<K> row) {
    return Objects.requireNonNull(rows.get(row));
  }

  private void add(
      Status status,
      Optional<TransferRow<K>> asset,
      Optional<TransferRow<K>> transferredRow,
      List<ChangedField> changes) {
    check.add(
        status,
        asset.map(row -> given(row).row()),
        transferredRow.map(row -> given(row).row()),
        changes);
  }

  /** Returns whether FANC expects the device: it is not an MRI. */
  private static boolean isInScope(AssetRow<?> asset) {
    boolean isStatedMri =
        asset.match().evidence().stated(DeviceAttribute.MODALITY).stream()
            .anyMatch(text -> DeviceKind.of(text.strip()).modality() == Modality.MRI);
    return !isStatedMri
        && !asset.device().flatMap(RegisteredDevice::modality).equals(Optional.of(Modality.MRI));
  }

  /** Returns the fields of which both rows have a value, and the values exclude each other. */
  private List<ChangedField> contradictions(ChangedRow<K> changed) {
    TransferRow<K> before = given(changed.before()).row();
    TransferRow<K> after = given(changed.after()).row();
    List<ChangedField> contradictions = new ArrayList<>();
    for (ChangedField change : changed.fields()) {
      TransferField field = change.field();
      String earlier = before.text(field).orElse("").strip();
      String later = after.text(field).orElse("").strip();
      if (!earlier.isEmpty() && !later.isEmpty() && isContradiction(field, earlier, later)) {
        contradictions.add(new ChangedField(field, before.text(field), after.text(field)));
      }
    }
    return contradictions;
  }

  private static boolean isContradiction(TransferField field, String earlier, String later) {
    return switch (field) {
      case DEVICE_NUMBER -> differ(MidId::tryParse, MidId::equals, earlier, later);
      case SERIAL_NUMBER -> differ(SerialNumber::tryParse, SerialNumber::overlaps, earlier, later);
      case MAKE -> differ(Maker::tryParse, Maker::equals, earlier, later);
      case MODEL -> differ(ModelName::tryParse, ModelName::agreesWith, earlier, later);
      case OPERATOR -> {
        OperatorName name = OperatorName.of(earlier);
        OperatorName other = OperatorName.of(later);
        yield name.isComparable(other) && !name.isSame(other);
      }
      case LEGACY_NUMBER, MODALITY, KIND, IN_SERVICE_SINCE -> true;
    };
  }

  private static <T> boolean differ(
      Function<String, Optional<T>> parser,
      BiPredicate<T, T> isSame,
      String earlier,
      String later) {
    Optional<T> some = parser.apply(earlier);
    Optional<T> other = parser.apply(later);
    return some.isPresent() && other.isPresent() && !isSame.test(some.get(), other.get());
  }
}
