package io.github.openmidid.examples.register.notification.read;

import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.cadastre.FileNameDiagnosis;
import io.github.openmidid.cadastre.NotificationFileName;
import io.github.openmidid.examples.register.notification.read.NotificationFormException.Part;
import io.github.openmidid.examples.register.web.problem.RequestIssue;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Compares the name of a notification file with its rows. The name states the operator, the
 * modality and perhaps the sequence number of each row; a row that states another one is rejected.
 *
 * @param name the name
 * @param operator the operator as the register knows it; empty if the rows state it, because the
 *     name has a recognition number
 */
public record FormNameCheck(NotificationFileName name, Optional<String> operator) {
  private static final Pattern RECOGNITION_NUMBER = Pattern.compile("[0-9]{3}");
  private static final Pattern CSV = Pattern.compile("(?i)\\.csv$");

  /** The first year that a file name may have: MID-IDs exist since 1 October 2022. */
  private static final int FIRST_YEAR = 2022;

  /**
   * Checks the name of a file.
   *
   * @param thisYear the year in which it is entered
   * @throws NotificationFormException if it is not by the convention, its year is not plausible, or
   *     another operator was stated with it
   */
  public static FormNameCheck of(NotificationForm file, int thisYear)
      throws NotificationFormException {
    FileNameDiagnosis diagnosis =
        NotificationFileName.diagnose(CSV.matcher(file.name()).replaceFirst(""));
    if (!diagnosis.isValid()) {
      throw new NotificationFormException(Part.FILE_NAME, diagnosis::message);
    }
    NotificationFileName name = diagnosis.fileName().orElseThrow();
    if (name.year() < FIRST_YEAR || name.year() > thisYear + 1) {
      throw new NotificationFormException(
          Part.FILE_NAME,
          LocalizedText.of(
              "notification.file.year", String.valueOf(FIRST_YEAR), String.valueOf(thisYear + 1)));
    }
    boolean isNumber = RECOGNITION_NUMBER.matcher(name.operator()).matches();
    if (!isNumber && file.operator().filter(text -> !isSame(text, name.operator())).isPresent()) {
      throw new NotificationFormException(
          Part.OPERATOR, LocalizedText.of("notification.file.operator"));
    }
    return new FormNameCheck(
        name, file.operator().or(() -> isNumber ? Optional.empty() : Optional.of(name.operator())));
  }

  /**
   * Returns the operator of the file: the one that was stated with it, the one in its name, or the
   * only one that its rows state. If there is none, the recognition number in the name stands for
   * the operator.
   *
   * @throws NotificationFormException if the rows state several
   */
  public String operatorOf(List<FormRow> rows) throws NotificationFormException {
    if (operator.isPresent()) {
      return operator.get();
    }
    List<String> stated =
        rows.stream()
            .flatMap(row -> row.value(DeviceField.OPERATOR).stream())
            .filter(text -> !isSame(text, name.operator()))
            .distinct()
            .toList();
    if (stated.size() > 1) {
      throw new NotificationFormException(
          Part.CONTENT, LocalizedText.of("notification.file.operators"));
    }
    return stated.isEmpty() ? name.operator() : stated.get(0);
  }

  /** Returns a row with the values of the name, and an issue for each contradiction. */
  public FormRow complete(FormRow row, String rowOperator) {
    List<RequestIssue> issues = new ArrayList<>(row.issues());
    Map<DeviceField, Optional<String>> values = new EnumMap<>(DeviceField.class);
    values.putAll(row.values());
    Optional<String> stated = row.value(DeviceField.OPERATOR);
    if (stated
        .filter(text -> !isSame(text, rowOperator) && !isSame(text, name.operator()))
        .isPresent()) {
      issues.add(contradiction(DeviceField.OPERATOR));
    }
    values.put(DeviceField.OPERATOR, Optional.of(rowOperator));
    String modality = name.modality().code();
    if (row.value(DeviceField.MODALITY).filter(code -> !code.equals(modality)).isPresent()) {
      issues.add(contradiction(DeviceField.MODALITY));
    }
    values.put(DeviceField.MODALITY, Optional.of(modality));
    boolean isNumberedByName = completeNumber(values, issues);
    return new FormRow(
        row.sheet(), row.line(), values, row.isCanonical(), isNumberedByName, issues);
  }

  /** Returns whether only the name has the sequence number. */
  private boolean completeNumber(
      Map<DeviceField, Optional<String>> values, List<RequestIssue> issues) {
    if (name.sequenceNumber().isEmpty()) {
      return false;
    }
    Optional<String> number = Optional.of(String.valueOf(name.sequenceNumber().getAsInt()));
    Optional<String> stated = values.putIfAbsent(DeviceField.SEQUENCE_NUMBER, number);
    if (stated != null && !stated.equals(number)) {
      issues.add(contradiction(DeviceField.SEQUENCE_NUMBER));
    }
    return stated == null;
  }

  private static RequestIssue contradiction(DeviceField field) {
    return RequestIssue.rejectedInput(
        "body", field.code(), LocalizedText.of("notification.contradictsName"));
  }

  /** Ignores case, accents and punctuation, which file names cannot always have. */
  private static boolean isSame(String one, String other) {
    return LetterText.of(one).equals(LetterText.of(other));
  }
}
