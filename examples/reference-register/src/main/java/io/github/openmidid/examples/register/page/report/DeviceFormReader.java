package io.github.openmidid.examples.register.page.report;

import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.cadastre.DeviceReport;
import io.github.openmidid.examples.register.cadastre.DeviceRecord;
import io.github.openmidid.examples.register.notification.read.FormCellReader;
import io.github.openmidid.examples.register.web.problem.RequestIssue;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import io.github.openmidid.examples.tables.model.TableCell;
import io.github.openmidid.register.Registration;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a submitted form about a device.
 *
 * @param entered the texts as they were entered
 * @param values the values in wire format
 * @param issues their faults, by the code of the field
 */
record DeviceFormReader(
    Map<DeviceField, String> entered, Map<DeviceField, String> values, List<RequestIssue> issues) {
  /** The fields that the registration of the identifier determines; the form does not have them. */
  private static final Set<DeviceField> GIVEN =
      EnumSet.of(DeviceField.MID_ID, DeviceField.OPERATOR, DeviceField.MODALITY);

  /** Returns the fields of a form; a device goes out of service by a change only. */
  static List<DeviceField> fields(boolean isChange) {
    return Arrays.stream(DeviceField.values())
        .filter(field -> !GIVEN.contains(field))
        .filter(field -> isChange || field != DeviceField.DECOMMISSIONING_DATE)
        .toList();
  }

  /**
   * Returns the fields that must not be blank: those of each report. Of a device that was in the
   * cadastre before the identifiers, only those that it has.
   */
  static Set<DeviceField> required(Registration registration, Optional<DeviceRecord> device) {
    boolean needsAuthorization =
        Modality.ofCode(registration.modalityCode())
            .filter(DeviceReport::needsPriorAuthorization)
            .isPresent();
    Set<DeviceField> required = EnumSet.noneOf(DeviceField.class);
    for (DeviceField field : fields(device.isPresent())) {
      boolean isOfReport =
          field.isRequired()
              || (field == DeviceField.PRIOR_AUTHORIZATION_DATE && needsAuthorization);
      if (isOfReport && device.filter(known -> known.get(field).isEmpty()).isEmpty()) {
        required.add(field);
      }
    }
    return required;
  }

  /** Reads the fields; a blank one has no value. */
  static DeviceFormReader of(HttpServletRequest request, boolean isChange) {
    Map<DeviceField, String> entered = new EnumMap<>(DeviceField.class);
    Map<DeviceField, String> values = new EnumMap<>(DeviceField.class);
    List<RequestIssue> issues = new ArrayList<>();
    for (DeviceField field : fields(isChange)) {
      String text = Optional.ofNullable(request.getParameter(field.code())).orElse("").strip();
      entered.put(field, text);
      if (!text.isEmpty()) {
        new FormCellReader(field, issues)
            .read(TableCell.ofText(text))
            .ifPresent(value -> values.put(field, value));
      }
    }
    return new DeviceFormReader(entered, values, issues);
  }

  /** Returns the issues of the values, and one for each missing field that is required. */
  List<RequestIssue> issues(Set<DeviceField> required) {
    List<RequestIssue> all = new ArrayList<>(issues);
    for (DeviceField field : required) {
      if (entered.getOrDefault(field, "").isEmpty()) {
        all.add(
            RequestIssue.schemaViolation(
                "body", field.code(), LocalizedText.of("page.report.missing")));
      }
    }
    return all;
  }

  /** Returns the values that differ from those of a device, empty for one to remove. */
  Map<DeviceField, Optional<String>> differenceFrom(Map<DeviceField, String> before) {
    Map<DeviceField, Optional<String>> difference = new EnumMap<>(DeviceField.class);
    for (DeviceField field : entered.keySet()) {
      Optional<String> now = Optional.ofNullable(values.get(field));
      if (!now.equals(Optional.ofNullable(before.get(field)))) {
        difference.put(field, now);
      }
    }
    return difference;
  }
}
