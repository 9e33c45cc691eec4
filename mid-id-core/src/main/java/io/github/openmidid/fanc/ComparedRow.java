package io.github.openmidid.fanc;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.Modality.NotRegistered;
import io.github.openmidid.device.Maker;
import io.github.openmidid.device.SerialNumber;
import io.github.openmidid.fanc.TransferComparison.ChangedField;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A row of one of two months with the meaning of its fields, by which it is compared.
 *
 * @param <K> the type of the key
 */
final class ComparedRow<K> {
  private final TransferRow<K> row;
  private final Optional<SerialNumber> serialNumber;
  private final Optional<Maker> maker;
  private final Map<TransferField, String> meanings = new EnumMap<>(TransferField.class);
  private boolean isMatched;

  ComparedRow(TransferRow<K> row) {
    this.row = row;
    this.serialNumber =
        SerialNumber.tryParse(row.serialNumber().orElse(null), row.model().orElse(null));
    this.maker = Maker.tryParse(row.make().orElse(null));
    for (TransferField field : TransferField.values()) {
      meanings.put(field, meaning(field, row.text(field).orElse("").strip()));
    }
  }

  private String meaning(TransferField field, String text) {
    if (text.isEmpty()) {
      return "";
    }
    return switch (field) {
      case DEVICE_NUMBER, LEGACY_NUMBER ->
          MidId.tryParse(text).map(MidId::toString).orElseGet(() -> simplified(text));
      case MODALITY, KIND -> kind(text);
      case SERIAL_NUMBER -> serialNumber.map(SerialNumber::value).orElseGet(() -> simplified(text));
      case OPERATOR, MAKE, MODEL, IN_SERVICE_SINCE -> simplified(text);
    };
  }

  private static String kind(String text) {
    return Modality.tryParse(text)
        .map(Modality::code)
        .or(() -> NotRegistered.tryParse(text).map(NotRegistered::code))
        .orElseGet(() -> simplified(text));
  }

  /** Returns a text in capitals with single spaces. */
  private static String simplified(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    StringBuilder simple = new StringBuilder(composed.length());
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      if (!Character.isWhitespace(c)) {
        simple.append(c);
      } else if (simple.charAt(simple.length() - 1) != ' ') {
        simple.append(' ');
      }
    }
    return simple.toString().toUpperCase(Locale.ROOT);
  }

  TransferRow<K> row() {
    return row;
  }

  boolean isMatched() {
    return isMatched;
  }

  void setMatched() {
    isMatched = true;
  }

  private String meaning(TransferField field) {
    return meanings.getOrDefault(field, "");
  }

  /** Returns the MID-ID, or the text in its place if that has a digit; empty if there is none. */
  String deviceNumber() {
    return withDigit(meaning(TransferField.DEVICE_NUMBER));
  }

  /** Returns the former number, regardless of its field; empty if there is none. */
  String legacyNumber() {
    String legacy = withDigit(meaning(TransferField.LEGACY_NUMBER));
    return legacy.isEmpty() ? deviceNumber() : legacy;
  }

  /** Returns the serial number with the maker; empty if one of them is absent. */
  String makerAndSerialNumber() {
    return maker.isEmpty() ? "" : maker.get().family() + '\n' + serialNumber();
  }

  /** Returns the serial number; empty if there is none. */
  String serialNumber() {
    return serialNumber.map(SerialNumber::value).orElse("");
  }

  boolean hasMaker() {
    return maker.isPresent();
  }

  /** Returns the kind of device; two rows without numbers can match only if it is the same. */
  String kind() {
    String kind = meaning(TransferField.KIND);
    return kind.isEmpty() ? meaning(TransferField.MODALITY) : kind;
  }

  /** Returns whether any number by which rows are matched is present. */
  boolean hasNumber() {
    return !legacyNumber().isEmpty() || serialNumber.isPresent();
  }

  private static String withDigit(String text) {
    return text.chars().anyMatch(Character::isDigit) ? text : "";
  }

  /** Returns the meanings of all fields as one text, to find equal rows. */
  String content(Set<TransferField> compared) {
    StringBuilder content = new StringBuilder();
    for (TransferField field : compared) {
      content.append(meaning(field)).append('\n');
    }
    return content.toString();
  }

  /** Returns the fields in which this row and a later one differ. */
  List<ChangedField> differences(ComparedRow<K> later, Set<TransferField> compared) {
    List<ChangedField> changed = new ArrayList<>();
    for (TransferField field : compared) {
      if (!meaning(field).equals(later.meaning(field)) && !isSameNumber(field, later)) {
        changed.add(new ChangedField(field, row.text(field), later.row.text(field)));
      }
    }
    return changed;
  }

  private boolean isSameNumber(TransferField field, ComparedRow<K> later) {
    return field == TransferField.SERIAL_NUMBER
        && serialNumber.isPresent()
        && later.serialNumber.isPresent()
        && serialNumber.get().matches(later.serialNumber.get());
  }

  /** Returns whether any of the rows has a field. */
  static <K> boolean isPresent(List<TransferRow<K>> rows, TransferField field) {
    return rows.stream().anyMatch(row -> row.text(field).isPresent());
  }
}
