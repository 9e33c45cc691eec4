package io.github.openmidid.examples.register.registerfile;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.openmidid.Diagnosis;
import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.cadastre.FileNameDiagnosis;
import io.github.openmidid.cadastre.NotificationFileName;
import io.github.openmidid.examples.register.rules.OrganizationName;
import io.github.openmidid.examples.register.rules.StoredText;
import io.github.openmidid.register.RegistrationStatus;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the fields of a row by column name. */
final class RegisterFileRowReader {
  /** The column with the first day of use. */
  static final String IN_SERVICE_SINCE = "inServiceSince";

  static final List<String> COLUMNS =
      List.of(
          "midId",
          "modality",
          "operator",
          "manufacturer",
          "model",
          "serialNumber",
          IN_SERVICE_SINCE,
          "linked");
  private static final Map<String, DeviceField> COLUMNS_OF_THE_DEVICE =
      Map.of(
          "manufacturer",
          DeviceField.MAKE,
          "model",
          DeviceField.MODEL,
          "serialNumber",
          DeviceField.SERIAL_NUMBER,
          IN_SERVICE_SINCE,
          DeviceField.COMMISSIONING_DATE);

  /**
   * The optional column with the name of the file by which the device was notified to the cadastre.
   */
  private static final String NOTIFICATION_FILE = "notificationFile";

  /** The optional column with the former number of the device at FANC. */
  private static final String FANC_DEVICE_NUMBER = "fancDeviceNumber";

  private static final int MAX_LENGTH = 200;
  private static final int MAX_NUMBER_LENGTH = 64;

  private final Path file;
  private final NamedCsvRecord row;

  RegisterFileRowReader(Path file, NamedCsvRecord row) {
    this.file = file;
    this.row = row;
  }

  RegisterFileRow read() {
    checkShape();
    return new RegisterFileRow(
        row.getStartingLineNumber(),
        midId(),
        modality(),
        operator(),
        status(),
        device(),
        fancDeviceNumber());
  }

  /**
   * Rejects a row that is cut off, has cells of another one, or has swallowed one because a
   * quotation mark is missing.
   */
  private void checkShape() {
    int expected = row.getHeader().size();
    int actual = row.getFieldCount();
    if (actual != expected) {
      throw new RegisterFileException(
          file,
          row.getStartingLineNumber(),
          "the row is too %s: it has %d cells, the header %d."
              .formatted(actual < expected ? "short" : "long", actual, expected));
    }
    for (String column : row.getHeader()) {
      String cell = row.getField(column);
      if (cell.indexOf(',') >= 0 && (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0)) {
        throw rejected(
            column,
            "spans several lines and contains commas, so a quotation mark is probably missing.");
      }
    }
  }

  private MidId midId() {
    String text = row.getField("midId");
    Diagnosis diagnosis = MidId.diagnose(text);
    MidId midId =
        diagnosis.midId().orElseThrow(() -> rejected("midId", diagnosis.message(Locale.ENGLISH)));
    if (!midId.toString().equals(text)) {
      throw rejected("midId", "is not written in its canonical form, " + midId + ".");
    }
    return midId;
  }

  private Modality modality() {
    return Modality.tryParse(row.getField("modality"))
        .orElseThrow(() -> rejected("modality", "is not a registered modality."));
  }

  private String operator() {
    String operator = text("operator");
    if (operator.isBlank()) {
      throw rejected("operator", "is empty.");
    }
    if (!StoredText.isPlain(operator, MAX_LENGTH)) {
      throw rejected("operator", "has no letter or digit, or has an invisible character.");
    }
    if (OrganizationName.isReserved(operator)) {
      throw rejected("operator", "is a name that is reserved for the register.");
    }
    return operator;
  }

  private RegistrationStatus status() {
    return switch (row.getField("linked")) {
      case "true" -> RegistrationStatus.LINKED;
      case "false" -> RegistrationStatus.AVAILABLE;
      default -> throw rejected("linked", "is neither true nor false.");
    };
  }

  private Map<DeviceField, String> device() {
    Map<DeviceField, String> fields = new EnumMap<>(DeviceField.class);
    COLUMNS_OF_THE_DEVICE.forEach(
        (column, field) -> {
          String text = text(column);
          if (!text.isEmpty()) {
            fields.put(field, checked(column, field, text));
          }
        });
    notificationFile()
        .flatMap(this::sequenceNumber)
        .ifPresent(number -> fields.put(DeviceField.SEQUENCE_NUMBER, number));
    return fields;
  }

  private Optional<String> fancDeviceNumber() {
    Optional<String> number = row.findField(FANC_DEVICE_NUMBER).filter(text -> !text.isEmpty());
    if (number.filter(text -> !StoredText.isPlain(text, MAX_NUMBER_LENGTH)).isPresent()) {
      throw rejected(
          FANC_DEVICE_NUMBER,
          "is not a text of at most "
              + MAX_NUMBER_LENGTH
              + " characters with a letter or digit and without invisible characters.");
    }
    return number;
  }

  /**
   * Returns the file name. It identifies the operator by recognition number or by name, so only its
   * modality is compared.
   */
  private Optional<NotificationFileName> notificationFile() {
    Optional<String> text = row.findField(NOTIFICATION_FILE).filter(name -> !name.isEmpty());
    if (text.isEmpty()) {
      return Optional.empty();
    }
    FileNameDiagnosis diagnosis = NotificationFileName.diagnose(text.get());
    NotificationFileName name =
        diagnosis
            .fileName()
            .orElseThrow(() -> rejected(NOTIFICATION_FILE, diagnosis.message(Locale.ENGLISH)));
    if (name.modality() != modality()) {
      throw rejected(NOTIFICATION_FILE, "is for modality " + name.modality().display() + ".");
    }
    return Optional.of(name);
  }

  private Optional<String> sequenceNumber(NotificationFileName name) {
    if (name.sequenceNumber().isEmpty()) {
      return Optional.empty();
    }
    String number = Integer.toString(name.sequenceNumber().getAsInt());
    return Optional.of(checked(NOTIFICATION_FILE, DeviceField.SEQUENCE_NUMBER, number));
  }

  private String checked(String column, DeviceField field, String text) {
    if (!field.isValid(text)) {
      throw rejected(
          column,
          field == DeviceField.COMMISSIONING_DATE
              ? "is not a date such as 2026-11-22."
              : "is not a valid text.");
    }
    return text;
  }

  private String text(String column) {
    String text = row.getField(column);
    if (text.codePointCount(0, text.length()) > MAX_LENGTH) {
      throw rejected(column, "has more than " + MAX_LENGTH + " characters.");
    }
    return text;
  }

  private RegisterFileException rejected(String column, String reason) {
    return new RegisterFileException(
        file, row.getStartingLineNumber(), "column " + column + ": " + reason);
  }
}
