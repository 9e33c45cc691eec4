package io.github.openmidid.examples.register.notification.read;

import io.github.openmidid.Diagnosis;
import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.cadastre.DeviceUse;
import io.github.openmidid.examples.register.web.problem.RequestIssue;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import io.github.openmidid.examples.tables.model.DayParser;
import io.github.openmidid.examples.tables.model.TableCell;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a cell of a notification file as people fill it in, and notes an issue if it cannot. */
public record FormCellReader(DeviceField field, List<RequestIssue> issues) {
  /** The words for a value to remove, in four languages. */
  private static final Set<String> REMOVE =
      Set.of("verwijderen", "supprimer", "entfernen", "remove");

  private static final Pattern NUMBERED_TYPE = Pattern.compile("(.*?)([0-9]+)");

  /** Returns whether a cell states that the value is to be removed. */
  static boolean isRemoval(TableCell cell) {
    return REMOVE.contains(cell.text().strip().toLowerCase(Locale.ROOT));
  }

  /** Returns the value in wire format; empty, with an issue, if it is not valid. */
  public Optional<String> read(TableCell cell) {
    if (cell.isWithoutResult()) {
      return invalid(LocalizedText.of("notification.formula"));
    }
    String text = cell.text().strip();
    Optional<String> value =
        switch (field) {
          case MID_ID -> midId(text);
          case MODALITY -> modality(text);
          case USE ->
              UseWords.find(text).map(DeviceUse::code).or(() -> invalid("notification.use"));
          case COMMISSIONING_DATE, PRIOR_AUTHORIZATION_DATE, DECOMMISSIONING_DATE ->
              DayParser.read(cell)
                  .map(LocalDate::toString)
                  // A date in wire format, of any year: its bounds are checked with the device.
                  .or(() -> Optional.of(text).filter(field::isValid))
                  .or(() -> invalid("notification.date"));
          case SEQUENCE_NUMBER -> sequenceNumber(text).or(() -> invalid("issue.sequenceNumber"));
          // As the Crossroads Bank writes it: 2.123.456.789.
          case ESTABLISHMENT_UNIT_NUMBER -> Optional.of(text.replaceAll("[. \u00a0]", ""));
          default -> Optional.of(text);
        };
    return value.filter(this::isValid);
  }

  private boolean isValid(String value) {
    boolean isValid = field.isValid(value);
    if (!isValid) {
      boolean isUnit = field == DeviceField.ESTABLISHMENT_UNIT_NUMBER;
      boolean isNumber = field == DeviceField.SEQUENCE_NUMBER;
      invalid(isUnit || isNumber ? "issue." + field.code() : "issue.text");
    }
    return isValid;
  }

  private Optional<String> midId(String text) {
    Diagnosis diagnosis = MidId.diagnose(text);
    return diagnosis.midId().map(MidId::toString).or(() -> invalid(diagnosis::message));
  }

  private Optional<String> modality(String text) {
    return Modality.tryParse(text)
        .map(Modality::code)
        .or(
            () ->
                Modality.NotRegistered.tryParse(text)
                    .map(other -> invalid(other::reason))
                    .orElseGet(() -> invalid("notification.modality")));
  }

  /** Reads a number alone, or after the type of device as in the file name: {@code CT2}. */
  private static Optional<String> sequenceNumber(String text) {
    Matcher numbered = NUMBERED_TYPE.matcher(text);
    return numbered.matches()
            && (numbered.group(1).isEmpty() || Modality.tryParse(numbered.group(1)).isPresent())
        ? Optional.of(numbered.group(2))
        : Optional.empty();
  }

  private Optional<String> invalid(String key) {
    return invalid(LocalizedText.of(key));
  }

  private Optional<String> invalid(LocalizedText reason) {
    issues.add(RequestIssue.invalidInput("body", field.code(), reason));
    return Optional.empty();
  }
}
