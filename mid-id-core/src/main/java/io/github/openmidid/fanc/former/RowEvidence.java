package io.github.openmidid.fanc.former;

import io.github.openmidid.Modality;
import io.github.openmidid.Modality.NotRegistered;
import io.github.openmidid.device.Maker;
import io.github.openmidid.device.RegisteredDevice;
import io.github.openmidid.device.SerialNumber;
import io.github.openmidid.fanc.TransferField;
import io.github.openmidid.fanc.TransferRow;
import io.github.openmidid.fanc.former.NumberReplacement.Evidence;
import io.github.openmidid.internal.OperatorName;
import io.github.openmidid.register.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares a row with the device that has its former number, in each field where both have a value
 * that can be compared.
 */
final class RowEvidence {
  private final TransferRow<?> row;
  private final RegisteredDevice device;
  private final List<Evidence> evidence = new ArrayList<>();

  private RowEvidence(TransferRow<?> row, RegisteredDevice device) {
    this.row = row;
    this.device = device;
  }

  static List<Evidence> of(
      TransferRow<?> row,
      TransferField numberField,
      RegisteredDevice device,
      Optional<Registration> registration) {
    RowEvidence comparison = new RowEvidence(row, device);
    String former = device.formerNumber().orElse("");
    comparison.add(numberField, true, row.text(numberField).orElse(""), former);
    comparison.addSecondNumber(numberField, former);
    comparison.addModality(registration.flatMap(Registration::modality));
    comparison.addOperator(registration.flatMap(Registration::operator));
    comparison.addSerialNumber();
    comparison.addMake();
    return comparison.evidence;
  }

  /** Adds the other field with a former number, if the row has both. */
  private void addSecondNumber(TransferField first, String former) {
    String other = row.legacyNumber().orElse("");
    if (first == TransferField.DEVICE_NUMBER && !other.isBlank()) {
      add(
          TransferField.LEGACY_NUMBER,
          other.strip().equalsIgnoreCase(former.strip()),
          other,
          former);
    }
  }

  private void addModality(Optional<Modality> registered) {
    Optional<Modality> known = device.modality().or(() -> registered);
    if (known.isPresent()) {
      addModality(TransferField.MODALITY, row.modality().orElse(""), known.get());
      addModality(TransferField.KIND, row.kind().orElse(""), known.get());
    }
  }

  /** A text that names neither a modality nor a kind without MID-ID is not compared. */
  private void addModality(TransferField field, String text, Modality known) {
    Optional<Modality> stated = Modality.tryParse(text);
    if (stated.isPresent() || NotRegistered.tryParse(text).isPresent()) {
      add(field, stated.equals(Optional.of(known)), text, known.display());
    }
  }

  private void addOperator(Optional<String> registered) {
    String text = row.operator().orElse("");
    String known = device.operator().or(() -> registered).orElse("");
    OperatorName stated = OperatorName.of(text);
    OperatorName operator = OperatorName.of(known);
    if (stated.isComparable(operator)) {
      add(TransferField.OPERATOR, stated.isSame(operator), text, known);
    }
  }

  private void addSerialNumber() {
    String text = row.serialNumber().orElse("");
    Optional<SerialNumber> stated = SerialNumber.tryParse(text, row.model().orElse(null));
    Optional<SerialNumber> known = device.usableSerialNumber();
    if (stated.isPresent() && known.isPresent()) {
      boolean agrees = stated.get().overlaps(known.get());
      add(TransferField.SERIAL_NUMBER, agrees, text, known.get().text());
    }
  }

  private void addMake() {
    String text = row.make().orElse("");
    Optional<Maker> stated = Maker.tryParse(text);
    Optional<Maker> known = device.make().flatMap(Maker::tryParse);
    if (stated.isPresent() && known.isPresent()) {
      add(TransferField.MAKE, stated.equals(known), text, known.get().text());
    }
  }

  private void add(TransferField field, boolean agrees, String inRow, String inRegister) {
    evidence.add(new Evidence(field, agrees, inRow, inRegister));
  }
}
