package io.github.openmidid.examples.register.page.report;

import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.cadastre.DeviceReportRequest;
import io.github.openmidid.examples.register.cadastre.DeviceReportService;
import io.github.openmidid.examples.register.page.html.FormReference;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.rules.ConflictException;
import io.github.openmidid.examples.register.rules.MismatchException;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.web.problem.RequestIssue;
import io.github.openmidid.register.Registration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Handles the submitted form that reports a device. */
@Component
class DeviceReportHandler {
  private final DeviceReportService reports;

  DeviceReportHandler(DeviceReportService reports) {
    this.reports = reports;
  }

  /**
   * Reports the device. A form that is sent twice reports it once.
   *
   * @param reference the request reference in the form
   * @return the form with the reasons why nothing was stored; empty if the device is reported
   */
  Optional<DeviceForm> submit(
      Caller caller,
      PageContext context,
      Registration registration,
      String reference,
      DeviceFormReader input) {
    Optional<UUID> given = FormReference.tryParse(reference);
    DeviceForm form =
        DeviceForm.fresh(registration, Optional.empty()).with(given.orElseGet(UUID::randomUUID));
    DeviceFormFaults faults = new DeviceFormFaults(context, form);
    if (given.isEmpty()) {
      return Optional.of(faults.incomplete(input.entered()));
    }
    List<RequestIssue> issues =
        input.issues(DeviceFormReader.required(registration, Optional.empty()));
    if (!issues.isEmpty()) {
      return Optional.of(faults.of(issues, input.entered()));
    }
    Map<DeviceField, String> fields = DeviceForm.given(registration);
    fields.putAll(input.values());
    try {
      reports.report(caller, new DeviceReportRequest(given.get(), fields));
      return Optional.empty();
    } catch (MismatchException e) {
      return Optional.of(faults.of(e, input.entered()));
    } catch (ConflictException e) {
      return Optional.of(faults.of(e.conflict(), input.entered()));
    } catch (DataAccessException | TransactionException e) {
      return Optional.of(faults.unknown(e, input.entered()));
    }
  }
}
