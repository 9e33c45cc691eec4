package io.github.openmidid.examples.register.page.report;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.cadastre.DeviceRecord;
import io.github.openmidid.examples.register.cadastre.DeviceStore;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PageNotFoundException;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.html.PageWriter;
import io.github.openmidid.examples.register.registration.RegistrationStore;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.register.Registration;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page on which an operator reports the device of an identifier, or a change of it: it shows
 * the values of the cadastre, and submits only the differences.
 */
@Controller
@RequestMapping(PagePaths.IN_A_LANGUAGE + PagePaths.MID_IDS + "/{midId}" + PagePaths.DEVICE_FORM)
class DeviceFormController {
  private final RegistrationStore registrations;
  private final DeviceStore devices;
  private final DeviceReportHandler reports;
  private final DeviceChangeHandler changes;

  DeviceFormController(
      RegistrationStore registrations,
      DeviceStore devices,
      DeviceReportHandler reports,
      DeviceChangeHandler changes) {
    this.registrations = registrations;
    this.devices = devices;
    this.reports = reports;
    this.changes = changes;
  }

  @GetMapping
  void open(
      HttpServletRequest request,
      HttpServletResponse response,
      Caller caller,
      @PathVariable String midId)
      throws IOException {
    PageContext context = PageContext.of(request);
    Registration own = own(caller, midId);
    show(response, context, DeviceForm.fresh(own, devices.findByMidId(own.midId())));
  }

  @PostMapping
  void submit(
      HttpServletRequest request,
      HttpServletResponse response,
      Caller caller,
      @PathVariable String midId,
      @RequestParam(name = DeviceFormView.REFERENCE, defaultValue = "") String reference,
      @RequestParam(name = DeviceFormView.VERSION, defaultValue = "") String version)
      throws IOException {
    PageContext context = PageContext.of(request);
    Registration own = own(caller, midId);
    boolean isChange = !version.isEmpty();
    Optional<DeviceRecord> device =
        isChange
            ? Optional.of(devices.findByMidId(own.midId()).orElseThrow(PageNotFoundException::new))
            : Optional.empty();
    DeviceFormReader input = DeviceFormReader.of(request, isChange);
    Optional<DeviceForm> again =
        device.isPresent()
            ? changes.submit(caller, context, own, device.get(), number(version), input)
            : reports.submit(caller, context, own, reference, input);
    if (again.isPresent()) {
      show(response, context, again.get());
    } else {
      String place = PagePaths.midId(own.midId());
      PageWriter.redirect(
          response, context.path(place + "?" + (isChange ? "changed" : "reported")));
    }
  }

  /** Returns a version; 0 if the field of the form was changed. */
  private static int number(String version) {
    return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
  }

  /** Returns an identifier for which the user may report, in its canonical form only. */
  private Registration own(Caller caller, String midId) {
    return MidId.tryParse(midId)
        .filter(canonical -> canonical.toString().equals(midId))
        .flatMap(registrations::find)
        .filter(registration -> ReportLinkView.mayReport(caller, registration))
        .orElseThrow(PageNotFoundException::new);
  }

  private static void show(HttpServletResponse response, PageContext context, DeviceForm form)
      throws IOException {
    PageWriter.write(
        response,
        form.status(),
        context,
        context.text(form.isChange() ? "report.titleChange" : "report.title"),
        DeviceFormView.of(context, form));
  }
}
