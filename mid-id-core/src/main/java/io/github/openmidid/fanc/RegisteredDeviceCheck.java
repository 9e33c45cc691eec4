package io.github.openmidid.fanc;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.Suggestion;
import io.github.openmidid.Suggestion.Reason;
import io.github.openmidid.device.Maker;
import io.github.openmidid.device.ModelName;
import io.github.openmidid.device.RegisteredDevice;
import io.github.openmidid.device.SerialNumber;
import io.github.openmidid.fanc.Finding.Code;
import io.github.openmidid.internal.OperatorName;
import io.github.openmidid.internal.QuotedText;
import io.github.openmidid.register.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of one row with the registered device: operator, serial number, make, model and
 * former number. A value is compared where both have one.
 *
 * @param <K> the type of the key of the row
 */
final class RegisteredDeviceCheck<K> {
  private static final int MAX_SUGGESTIONS = 6;
  private static final TransferField SERIAL = TransferField.SERIAL_NUMBER;
  private static final TransferField LEGACY = TransferField.LEGACY_NUMBER;
  private static final String TEXT = "finding.serialNumber.";

  private final CheckContext<K> context;
  private final TransferRow<K> row;
  private final RowNumber number;
  private final @Nullable Modality modality;
  private final @Nullable Registration registration;
  private final boolean mayBeRegistered;
  private final Optional<RegisteredDevice> device;

  RegisteredDeviceCheck(
      CheckContext<K> context, TransferRow<K> row, RowNumber number, @Nullable Modality modality) {
    this.context = context;
    this.row = row;
    this.number = number;
    this.modality = modality;
    this.registration = context.registration(number);
    this.mayBeRegistered = registration != null || context.isOutside(number);
    this.device = context.device(number);
  }

  void addAll() {
    compareOperator();
    compareSerialNumber();
    compareMake();
    compareModel();
    if (number.midId() != null && number.field() == TransferField.DEVICE_NUMBER) {
      compareFormerNumber(number.midId());
    }
  }

  private void compareOperator() {
    Optional<String> registered = registration == null ? Optional.empty() : registration.operator();
    String expected = registered.or(() -> device.flatMap(RegisteredDevice::operator)).orElse("");
    String stated = row.operator().orElse("");
    if (expected.isEmpty() || stated.isEmpty()) {
      return;
    }
    if (expected.equals(stated)) {
      context.countCompared(TransferField.OPERATOR);
      return;
    }
    OperatorName one = context.operator(expected);
    OperatorName other = context.operator(stated);
    if (one.isComparable(other)) {
      context.countCompared(TransferField.OPERATOR);
      if (!one.isSame(other)) {
        addDifference(TransferField.OPERATOR, Code.OPERATOR, "finding.operator", expected, stated);
      }
    }
  }

  private void compareSerialNumber() {
    String text = row.serialNumber().orElse("").strip();
    String registered = device.flatMap(RegisteredDevice::serialNumber).orElse("");
    if (text.isEmpty() || !context.hasDirectory()) {
      return;
    }
    if (text.equals(registered)) {
      context.countCompared(TransferField.SERIAL_NUMBER);
      return;
    }
    Optional<SerialNumber> stated = serialNumber();
    Optional<SerialNumber> expected = device.flatMap(RegisteredDevice::usableSerialNumber);
    if (stated.isPresent() && expected.isPresent()) {
      context.countCompared(TransferField.SERIAL_NUMBER);
      if (!expected.get().overlaps(stated.get())) {
        addOtherSerialNumber(registered, text, withSerialNumber(stated.get()));
      }
    } else if (stated.isPresent() && mayBeRegistered) {
      addSerialNumberOfOther(text, withSerialNumber(stated.get()));
    }
  }

  private void addOtherSerialNumber(String expected, String text, List<RegisteredDevice> others) {
    String first = QuotedText.of(expected);
    String second = QuotedText.of(text);
    List<Suggestion> suggestions = suggestions(others, Reason.SAME_SERIAL_NUMBER);
    if (others.size() == 1) {
      String other = others.get(0).midId().toString();
      add(SERIAL, Code.SERIAL_NUMBER, suggestions, TEXT + "swapped", first, second, other);
    } else {
      add(SERIAL, Code.SERIAL_NUMBER, suggestions, TEXT + "differs", first, second);
    }
  }

  /** Adds a finding if one other device has the serial number; the number may be another's. */
  private void addSerialNumberOfOther(String text, List<RegisteredDevice> others) {
    if (others.size() == 1) {
      context.countCompared(SERIAL);
      add(
          SERIAL,
          Code.SERIAL_NUMBER,
          suggestions(others, Reason.SAME_SERIAL_NUMBER),
          TEXT + "elsewhere",
          QuotedText.of(text),
          others.get(0).midId().toString());
    }
  }

  private Optional<SerialNumber> serialNumber() {
    return SerialNumber.tryParse(row.serialNumber().orElse(""), row.model().orElse(null));
  }

  /** Returns the other devices with a serial number, unless make or modality contradict it. */
  private List<RegisteredDevice> withSerialNumber(SerialNumber serialNumber) {
    return context.directory().withSerialNumber(serialNumber).stream()
        .filter(other -> !other.midId().equals(number.midId()))
        .filter(other -> isPossible(modality, other.modality().orElse(null)))
        .filter(other -> isPossible(maker(row.make()), maker(other.make())))
        .toList();
  }

  private static boolean isPossible(@Nullable Object stated, @Nullable Object registered) {
    return stated == null || registered == null || stated.equals(registered);
  }

  private @Nullable Maker maker(Optional<String> text) {
    return text.isEmpty() ? null : context.maker(text.get()).orElse(null);
  }

  private void compareMake() {
    String registered = device.flatMap(RegisteredDevice::make).orElse("");
    String stated = row.make().orElse("").strip();
    if (registered.isEmpty() || stated.isEmpty()) {
      return;
    }
    Optional<Maker> expected = context.maker(registered);
    Optional<Maker> found = context.maker(stated);
    if (expected.isPresent() && found.isPresent()) {
      context.countCompared(TransferField.MAKE);
      if (!expected.equals(found)) {
        addDifference(TransferField.MAKE, Code.MAKE, "finding.make", registered, stated);
      }
    }
  }

  private void compareModel() {
    String registered = device.flatMap(RegisteredDevice::model).orElse("");
    String stated = row.model().orElse("").strip();
    if (registered.isEmpty() || stated.isEmpty()) {
      return;
    }
    Optional<ModelName> expected = context.model(registered);
    Optional<ModelName> found = context.model(stated);
    if (expected.isPresent() && found.isPresent()) {
      context.countCompared(TransferField.MODEL);
      if (!expected.get().agreesWith(found.get())) {
        addDifference(TransferField.MODEL, Code.MODEL, "finding.model", registered, stated);
      }
    }
  }

  /** Compares a former number beside a MID-ID: both must be those of one device. */
  private void compareFormerNumber(MidId midId) {
    String text = row.legacyNumber().orElse("").strip();
    Optional<MidId> second = MidId.tryParse(text);
    if (second.isPresent()) {
      if (!second.get().equals(midId)) {
        add(LEGACY, Code.LEGACY, List.of(), "finding.legacy.midId", second.get().toString());
      }
    } else if (text.chars().anyMatch(Character::isDigit)) {
      String registered = device.flatMap(RegisteredDevice::formerNumber).orElse("");
      List<RegisteredDevice> others =
          context.directory().withFormerNumber(text).stream()
              .filter(other -> !other.midId().equals(midId))
              .toList();
      compareFormerNumber(text, registered, others);
    }
  }

  private void compareFormerNumber(String text, String registered, List<RegisteredDevice> others) {
    if (!registered.isEmpty() || others.size() == 1) {
      context.countCompared(LEGACY);
    }
    if (lettersAndDigits(text).equals(lettersAndDigits(registered))) {
      return;
    }
    if (others.size() == 1) {
      add(
          LEGACY,
          Code.LEGACY,
          suggestions(others, Reason.SAME_FORMER_NUMBER),
          "finding.legacy.elsewhere",
          QuotedText.of(text),
          others.get(0).midId().toString());
    } else if (!registered.isEmpty()) {
      addDifference(LEGACY, Code.LEGACY, "finding.legacy.differs", registered, text);
    }
  }

  private static String lettersAndDigits(String text) {
    StringBuilder kept = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
    return kept.toString().toUpperCase(Locale.ROOT);
  }

  /**
   * Returns the identifiers of the devices that have the former number or the serial number of the
   * row, for a row whose own number is not usable.
   */
  List<Suggestion> suggestions() {
    if (!context.hasDirectory()) {
      return List.of();
    }
    List<Suggestion> suggestions = new ArrayList<>();
    List<RegisteredDevice> former = new ArrayList<>(withFormerNumber(row.deviceNumber()));
    withFormerNumber(row.legacyNumber()).stream()
        .filter(device -> !former.contains(device))
        .forEach(former::add);
    suggestions.addAll(suggestions(former, Reason.SAME_FORMER_NUMBER));
    List<RegisteredDevice> same =
        serialNumber().map(this::withSerialNumber).orElse(List.of()).stream()
            .filter(other -> !former.contains(other))
            .toList();
    suggestions.addAll(suggestions(same, Reason.SAME_SERIAL_NUMBER));
    return suggestions.subList(0, Math.min(MAX_SUGGESTIONS, suggestions.size()));
  }

  private List<RegisteredDevice> withFormerNumber(Optional<String> text) {
    return text.isEmpty() ? List.of() : context.directory().withFormerNumber(text.get());
  }

  private static List<Suggestion> suggestions(List<RegisteredDevice> devices, Reason reason) {
    return devices.stream()
        .limit(MAX_SUGGESTIONS)
        .map(device -> Suggestion.of(device.midId(), reason))
        .toList();
  }

  private void addDifference(
      TransferField field, Code code, String textKey, String expected, String stated) {
    String first = QuotedText.of(expected);
    add(field, code, List.of(), textKey, first, QuotedText.of(stated));
  }

  private void add(
      TransferField field,
      Code code,
      List<Suggestion> suggestions,
      String textKey,
      String... arguments) {
    context.add(row.key(), field, code, suggestions, textKey, arguments);
  }
}
