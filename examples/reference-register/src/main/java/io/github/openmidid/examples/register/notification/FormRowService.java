package io.github.openmidid.examples.register.notification;

import io.github.openmidid.MidId;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.cadastre.NotificationFileName;
import io.github.openmidid.examples.register.cadastre.DeviceChangeRequest;
import io.github.openmidid.examples.register.cadastre.DeviceChangeService;
import io.github.openmidid.examples.register.cadastre.DeviceRecord;
import io.github.openmidid.examples.register.cadastre.DeviceReportRequest;
import io.github.openmidid.examples.register.cadastre.DeviceReportService;
import io.github.openmidid.examples.register.cadastre.DeviceStore;
import io.github.openmidid.examples.register.cadastre.FieldChange;
import io.github.openmidid.examples.register.notification.FormRowResult.Outcome;
import io.github.openmidid.examples.register.notification.read.FormRow;
import io.github.openmidid.examples.register.registration.RegistrationStore;
import io.github.openmidid.examples.register.rules.BelgianTime;
import io.github.openmidid.examples.register.rules.ConflictException;
import io.github.openmidid.examples.register.rules.Mismatch;
import io.github.openmidid.examples.register.rules.MismatchException;
import io.github.openmidid.examples.register.rules.Warning;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.store.RetryingTransaction;
import io.github.openmidid.examples.register.web.problem.RequestIssue;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Enters rows of notification files in the cadastre, each in a separate transaction. */
@Component
class FormRowService {
  private final RegistrationStore registrations;
  private final DeviceStore devices;
  private final DeviceReportService reports;
  private final DeviceChangeService changes;
  private final FormRowStore rows;
  private final RetryingTransaction transaction;
  private final Clock clock;

  FormRowService(
      RegistrationStore registrations,
      DeviceStore devices,
      DeviceReportService reports,
      DeviceChangeService changes,
      FormRowStore rows,
      RetryingTransaction transaction,
      Clock clock) {
    this.registrations = registrations;
    this.devices = devices;
    this.reports = reports;
    this.changes = changes;
    this.rows = rows;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Enters a row: reports its device, or changes it if the cadastre has it. */
  FormRowResult enter(Caller caller, NotificationFileName name, FormRow row) {
    if (!row.issues().isEmpty()) {
      return FormRowResult.rejected(row, row.issues());
    }
    MidId midId = row.midId().orElseThrow();
    String fingerprint = row.fingerprint(name.toString());
    try {
      return transaction.execute(
          () -> {
            // First, so that a file that is sent twice at the same time is entered once.
            registrations.lock(midId);
            Optional<String> earlier = rows.find(fingerprint);
            return earlier.isPresent()
                ? enteredBefore(row, devices.find(earlier.get()).orElseThrow())
                : enter(caller, name, row, fingerprint);
          });
    } catch (MismatchException e) {
      List<Mismatch> mismatches = e.mismatches();
      return FormRowResult.rejected(
          row, mismatches.stream().map(mismatch -> RequestIssue.of(mismatch, "")).toList());
    } catch (ConflictException e) {
      return FormRowResult.rejected(row, List.of(conflict(e)));
    }
  }

  private static RequestIssue conflict(ConflictException e) {
    return RequestIssue.rejectedInput(
        "body", DeviceField.MID_ID.code(), LocalizedText.of("problem." + e.conflict().code()));
  }

  private FormRowResult enteredBefore(FormRow row, DeviceRecord device) {
    List<Warning> warnings = warnings(row, device);
    if (!row.differenceFrom(device).isEmpty()) {
      warnings.add(Warning.ENTERED_BEFORE);
    }
    return FormRowResult.entered(row, Outcome.UNCHANGED, device.deviceId(), List.of(), warnings);
  }

  private FormRowResult enter(
      Caller caller, NotificationFileName name, FormRow row, String fingerprint) {
    Optional<DeviceRecord> known = devices.findByMidId(row.midId().orElseThrow());
    List<RequestIssue> issues =
        known
            .map(device -> FormRowCheck.ofChange(row, device))
            .orElseGet(() -> FormRowCheck.ofReport(row, name));
    if (!issues.isEmpty()) {
      return FormRowResult.rejected(row, issues);
    }
    FormRowResult result =
        known.map(device -> change(caller, row, device)).orElseGet(() -> report(caller, row));
    rows.add(
        fingerprint,
        result.deviceId().orElseThrow(),
        BelgianTime.now(clock),
        caller.organization());
    return result;
  }

  private FormRowResult report(Caller caller, FormRow row) {
    DeviceReportRequest request = new DeviceReportRequest(UUID.randomUUID(), row.texts());
    DeviceRecord device = reports.report(caller, request).value();
    return FormRowResult.entered(
        row, Outcome.REPORTED, device.deviceId(), List.of(), warnings(row, device));
  }

  private FormRowResult change(Caller caller, FormRow row, DeviceRecord before) {
    Map<DeviceField, Optional<String>> difference = row.differenceFrom(before);
    DeviceRecord after =
        changes
            .change(
                caller,
                before.deviceId(),
                new DeviceChangeRequest(List.of(before.version()), difference))
            .orElseThrow(FormRowService::foreign);
    return FormRowResult.entered(
        row,
        difference.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED,
        after.deviceId(),
        FieldChange.between(before.fields(), after.fields()),
        warnings(row, after));
  }

  private static MismatchException foreign() {
    return new MismatchException(
        List.of(new Mismatch(Mismatch.Kind.OPERATOR, DeviceField.OPERATOR.code())));
  }

  private static List<Warning> warnings(FormRow row, DeviceRecord device) {
    List<Warning> warnings = new ArrayList<>(device.warnings());
    if (!row.isCanonical()) {
      warnings.add(Warning.NOT_CANONICAL);
    }
    return warnings;
  }
}
