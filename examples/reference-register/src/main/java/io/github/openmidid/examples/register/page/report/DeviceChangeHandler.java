package io.github.openmidid.examples.register.page.report;

import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.cadastre.DeviceChangeRequest;
import io.github.openmidid.examples.register.cadastre.DeviceChangeService;
import io.github.openmidid.examples.register.cadastre.DeviceEventStore;
import io.github.openmidid.examples.register.cadastre.DeviceRecord;
import io.github.openmidid.examples.register.cadastre.DeviceStore;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.rules.Conflict;
import io.github.openmidid.examples.register.rules.ConflictException;
import io.github.openmidid.examples.register.rules.MismatchException;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.web.problem.RequestIssue;
import io.github.openmidid.register.Registration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Handles the submitted form that changes a device. Only the fields that differ from what the form
 * has shown are changed; if the device has changed since, nothing is overwritten.
 */
@Component
class DeviceChangeHandler {
  private final DeviceStore devices;
  private final DeviceEventStore history;
  private final DeviceChangeService changes;

  DeviceChangeHandler(DeviceStore devices, DeviceEventStore history, DeviceChangeService changes) {
    this.devices = devices;
    this.history = history;
    this.changes = changes;
  }

  /**
   * Changes the device.
   *
   * @param shown the version that the form has shown
   * @return the form with the reasons why nothing was stored; empty if the device is changed
   */
  Optional<DeviceForm> submit(
      Caller caller,
      PageContext context,
      Registration registration,
      DeviceRecord device,
      int shown,
      DeviceFormReader input) {
    DeviceForm form = DeviceForm.fresh(registration, Optional.of(device));
    DeviceFormFaults faults = new DeviceFormFaults(context, form);
    if (shown < 1 || shown > device.version()) {
      return Optional.of(faults.incomplete(input.entered()));
    }
    List<RequestIssue> issues =
        input.issues(DeviceFormReader.required(registration, Optional.of(device)));
    if (!issues.isEmpty()) {
      return Optional.of(faults.of(issues, input.entered()));
    }
    Map<DeviceField, String> before =
        FormerDevice.fields(history.list(device.deviceId(), 0, shown));
    Map<DeviceField, Optional<String>> difference = input.differenceFrom(before);
    if (difference.isEmpty()) {
      return Optional.of(
          form.rejected(
              HttpStatus.OK,
              device.fields(),
              Map.of(),
              List.of(context.text("report.nothingChanged"))));
    }
    try {
      DeviceChangeRequest request = new DeviceChangeRequest(List.of(shown), difference);
      return changes.change(caller, device.deviceId(), request).isPresent()
          ? Optional.empty()
          : Optional.of(faults.notFound(input.entered()));
    } catch (MismatchException e) {
      return Optional.of(faults.of(e, input.entered()));
    } catch (ConflictException e) {
      return Optional.of(
          e.conflict() == Conflict.VERSION_OUTDATED
              ? outdated(context, registration, device.deviceId(), before, input, difference)
              : faults.of(e.conflict(), input.entered()));
    } catch (DataAccessException | TransactionException e) {
      return Optional.of(faults.unknown(e, input.entered()));
    }
  }

  /**
   * Returns the form with the present values of the cadastre and the changes of the user in place
   * of them. A field that both have changed is marked.
   */
  private DeviceForm outdated(
      PageContext context,
      Registration registration,
      String deviceId,
      Map<DeviceField, String> before,
      DeviceFormReader input,
      Map<DeviceField, Optional<String>> difference) {
    DeviceRecord now = devices.find(deviceId).orElseThrow();
    Map<DeviceField, String> texts = new EnumMap<>(DeviceField.class);
    texts.putAll(now.fields());
    difference.keySet().forEach(field -> texts.put(field, input.entered().get(field)));
    List<DeviceField> changed =
        DeviceFormReader.fields(true).stream()
            .filter(field -> !now.get(field).equals(Optional.ofNullable(before.get(field))))
            .toList();
    Map<DeviceField, String> faults = new EnumMap<>(DeviceField.class);
    changed.stream()
        .filter(difference::containsKey)
        .filter(field -> !now.get(field).equals(difference.get(field)))
        .forEach(
            field -> faults.put(field, context.text("report.nowIs", shown(context, now, field))));
    String names =
        changed.stream()
            .map(field -> DeviceFormView.label(context, field))
            .collect(Collectors.joining(", "));
    String words =
        names.isEmpty()
            ? context.text("report.outdated")
            : context.text("report.outdated") + " " + context.text("report.changedSince", names);
    return DeviceForm.fresh(registration, Optional.of(now))
        .rejected(HttpStatus.CONFLICT, texts, faults, List.of(words));
  }

  private static String shown(PageContext context, DeviceRecord device, DeviceField field) {
    return device
        .get(field)
        .map(text -> field == DeviceField.USE ? context.text("use." + text) : text)
        .orElseGet(() -> context.text("nothing"));
  }
}
