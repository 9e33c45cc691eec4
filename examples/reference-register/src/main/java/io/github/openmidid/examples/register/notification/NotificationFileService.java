package io.github.openmidid.examples.register.notification;

import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.config.RegisterSettings;
import io.github.openmidid.examples.register.notification.read.FormNameCheck;
import io.github.openmidid.examples.register.notification.read.FormRow;
import io.github.openmidid.examples.register.notification.read.NotificationForm;
import io.github.openmidid.examples.register.notification.read.NotificationFormException;
import io.github.openmidid.examples.register.notification.read.NotificationFormReader;
import io.github.openmidid.examples.register.rules.BelgianTime;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.web.problem.RequestIssue;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Enters the notification files that operators have sent by mail (circular on the MID-ID, 2022,
 * annex). The columns of the official form are not public: those of {@code
 * notification-headers.txt} are ours.
 *
 * <p>Each row is entered by itself, or rejected with a reason: it is about a device of its own, and
 * whoever enters the file cannot correct what the operator has written. Entering the same file
 * again changes nothing.
 */
@Component
public final class NotificationFileService {
  private final FormRowService rows;
  private final Path directory;
  private final Clock clock;

  /** Creates a service. */
  NotificationFileService(FormRowService rows, RegisterSettings settings, Clock clock) {
    this.rows = rows;
    this.directory = settings.workDirectory();
    this.clock = clock;
  }

  /**
   * Enters a file.
   *
   * @throws NotificationFormException if its name or content is not accepted; nothing was changed
   */
  public NotificationFormResult enter(Caller caller, NotificationForm file)
      throws NotificationFormException {
    FormNameCheck check = FormNameCheck.of(file, BelgianTime.date(clock).getYear());
    NotificationFormReader.Content content = NotificationFormReader.read(file.content(), directory);
    String operator = check.operatorOf(content.rows());
    List<FormRow> completed =
        content.rows().stream().map(row -> check.complete(row, operator)).toList();
    List<FormRowResult> results =
        withoutContradictions(completed).stream()
            .map(row -> rows.enter(caller, check.name(), row))
            .toList();
    return new NotificationFormResult(
        check.name(), operator, results, content.columns(), content.notes());
  }

  /** Rejects rows that contradict each other about one device, since their order would decide. */
  private static List<FormRow> withoutContradictions(List<FormRow> rows) {
    Map<Optional<String>, FormRow> first = new HashMap<>();
    Set<Optional<String>> contradicted = new HashSet<>();
    for (FormRow row : rows) {
      Optional<String> midId = row.value(DeviceField.MID_ID);
      FormRow other = first.putIfAbsent(midId, row);
      if (midId.isPresent() && other != null && !other.values().equals(row.values())) {
        contradicted.add(midId);
      }
    }
    return rows.stream()
        .map(row -> contradicted.contains(row.value(DeviceField.MID_ID)) ? rejected(row) : row)
        .toList();
  }

  private static FormRow rejected(FormRow row) {
    List<RequestIssue> issues = new ArrayList<>(row.issues());
    issues.add(
        RequestIssue.rejectedInput(
            "body", DeviceField.MID_ID.code(), LocalizedText.of("notification.severalRows")));
    return new FormRow(
        row.sheet(), row.line(), row.values(), row.isCanonical(), row.isNumberedByName(), issues);
  }
}
