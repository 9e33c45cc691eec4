package io.github.openmidid.examples.register.page;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.examples.register.cadastre.DeviceEventStore;
import io.github.openmidid.examples.register.cadastre.DeviceStore;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.html.PageWriter;
import io.github.openmidid.examples.register.page.session.PageAccess;
import io.github.openmidid.examples.register.registration.RegistrationFilter;
import io.github.openmidid.examples.register.registration.RegistrationStore;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.register.Registration;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The identifiers of an operator, and what the cadastre holds of their devices. */
@Controller
@RequestMapping(PagePaths.IN_A_LANGUAGE + PagePaths.MID_IDS)
class MidIdPageController {
  /** Says that an identifier has just been granted. */
  static final String GRANTED = "granted";

  private static final int PAGE_SIZE = 50;
  private static final int MOST_EVENTS = 1000;

  private final RegistrationStore registrations;
  private final DeviceStore devices;
  private final DeviceEventStore history;

  MidIdPageController(
      RegistrationStore registrations, DeviceStore devices, DeviceEventStore history) {
    this.registrations = registrations;
    this.devices = devices;
    this.history = history;
  }

  @GetMapping
  void list(
      HttpServletRequest request,
      HttpServletResponse response,
      Caller caller,
      @RequestParam(name = MidIdRequestForm.MODALITY, defaultValue = "") String code,
      @RequestParam(name = MidIdTableView.AFTER, defaultValue = "") String after)
      throws IOException {
    PageContext visit = PageContext.of(request);
    Optional<Modality> modality = Modality.ofCode(code);
    RegistrationFilter filter =
        new RegistrationFilter(
            modality.map(Set::of).orElse(Set.of()), Optional.empty(), MidId.tryParse(after));
    List<Registration> found =
        registrations.list(Optional.of(caller.organization()), filter, PAGE_SIZE + 1);
    PageWriter.write(
        response,
        HttpStatus.OK,
        visit,
        visit.say("identifiers"),
        MidIdTableView.of(visit, modality, found, PAGE_SIZE));
  }

  @GetMapping("/{midId}")
  void one(
      HttpServletRequest request,
      HttpServletResponse response,
      Caller caller,
      @PathVariable String midId)
      throws IOException {
    PageContext visit = PageContext.of(request);
    Optional<Registration> own =
        MidId.tryParse(midId)
            .filter(canonical -> canonical.toString().equals(midId))
            .flatMap(registrations::find)
            .filter(registration -> registration.operator().equals(caller.organization()));
    if (own.isEmpty()) {
      PageWriter.refuse(response, HttpStatus.NOT_FOUND, visit, visit.say("notFound"));
      return;
    }
    List<HtmlNode> content = new ArrayList<>();
    if (request.getParameter(GRANTED) != null) {
      content.add(HtmlElement.of("p", visit.say("justGranted")).with("role", "status"));
    }
    content.add(MidIdTableView.table(visit, "identifier", own.stream().toList()));
    content.addAll(device(visit, caller, own.get()));
    PageWriter.write(response, HttpStatus.OK, visit, own.get().midId().toString(), content);
  }

  private List<HtmlNode> device(PageContext visit, Caller caller, Registration own) {
    if (!PageAccess.maySeeDevices(caller)) {
      return CadastreDeviceView.nothing(visit, "devicesNotForYou");
    }
    return devices
        .findByMidId(own.midId())
        .filter(device -> device.operator().equals(caller.organization()))
        .map(
            device ->
                CadastreDeviceView.of(
                    visit, device, history.list(device.deviceId(), 0, MOST_EVENTS)))
        .orElseGet(() -> CadastreDeviceView.nothing(visit, "noDevice"));
  }
}
