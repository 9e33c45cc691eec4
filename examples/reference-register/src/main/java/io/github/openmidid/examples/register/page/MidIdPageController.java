package io.github.openmidid.examples.register.page;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.examples.register.cadastre.DeviceEventStore;
import io.github.openmidid.examples.register.cadastre.DeviceStore;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.MessageBox;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.html.PageWriter;
import io.github.openmidid.examples.register.page.label.LabelSource;
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
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages with the identifiers of an operator, their labels and devices. */
@Controller
@RequestMapping(PagePaths.IN_A_LANGUAGE + PagePaths.MID_IDS)
class MidIdPageController {
  /** The query parameter after a grant, which shows a confirmation. */
  static final String GRANTED = "granted";

  private static final int PAGE_SIZE = 50;
  private static final int MOST_EVENTS = 1000;

  private final RegistrationStore registrations;
  private final DeviceStore devices;
  private final DeviceEventStore history;
  private final Optional<LabelSource> labels;

  MidIdPageController(
      RegistrationStore registrations,
      DeviceStore devices,
      DeviceEventStore history,
      Optional<LabelSource> labels) {
    this.registrations = registrations;
    this.devices = devices;
    this.history = history;
    this.labels = labels;
  }

  @GetMapping
  void list(
      HttpServletRequest request,
      HttpServletResponse response,
      Caller caller,
      @RequestParam(name = MidIdRequestForm.MODALITY, defaultValue = "") String code,
      @RequestParam(name = MidIdTableView.AFTER, defaultValue = "") String after)
      throws IOException {
    PageContext context = PageContext.of(request);
    Optional<Modality> modality = Modality.ofCode(code);
    RegistrationFilter filter =
        new RegistrationFilter(
            modality.map(Set::of).orElse(Set.of()), Optional.empty(), MidId.tryParse(after));
    List<Registration> found =
        registrations.list(Optional.of(Set.of(caller.organization())), filter, PAGE_SIZE + 1);
    PageWriter.write(
        response,
        HttpStatus.OK,
        context,
        context.text("identifiers"),
        MidIdTableView.of(context, modality, found, PAGE_SIZE));
  }

  @GetMapping("/{midId}")
  void one(
      HttpServletRequest request,
      HttpServletResponse response,
      Caller caller,
      @PathVariable String midId)
      throws IOException {
    PageContext context = PageContext.of(request);
    Optional<Registration> own = own(caller, midId);
    if (own.isEmpty()) {
      reject(response, context);
      return;
    }
    List<HtmlNode> content = new ArrayList<>();
    if (request.getParameter(GRANTED) != null) {
      content.add(MessageBox.done(HtmlElement.of("p", context.text("justGranted"))));
    }
    content.add(MidIdTableView.table(context, "identifier", own.stream().toList()));
    if (labels.isPresent()) {
      content.addAll(MidIdLabelView.of(context, own.get().midId()));
    }
    content.addAll(device(context, caller, own.get()));
    PageWriter.write(response, HttpStatus.OK, context, own.get().midId().toString(), content);
  }

  @GetMapping("/{midId}" + PagePaths.LABEL)
  void label(
      HttpServletRequest request,
      HttpServletResponse response,
      Caller caller,
      @PathVariable String midId)
      throws IOException {
    PageContext context = PageContext.of(request);
    Optional<MidId> own = own(caller, midId).map(Registration::midId);
    if (labels.isEmpty() || own.isEmpty()) {
      reject(response, context);
      return;
    }
    byte[] pdf = labels.get().pdf(own.get(), context.language());
    PageWriter.download(response, context, MediaType.APPLICATION_PDF, own.get() + ".pdf", pdf);
  }

  /** Returns the registration of an identifier of the caller, in its canonical form only. */
  private Optional<Registration> own(Caller caller, String midId) {
    return MidId.tryParse(midId)
        .filter(canonical -> canonical.toString().equals(midId))
        .flatMap(registrations::find)
        .filter(
            registration -> registration.operator().orElseThrow().equals(caller.organization()));
  }

  private static void reject(HttpServletResponse response, PageContext context) throws IOException {
    PageWriter.reject(response, HttpStatus.NOT_FOUND, context, context.text("notFound"));
  }

  private List<HtmlNode> device(PageContext context, Caller caller, Registration own) {
    if (!PageAccess.mayConsultDevices(caller)) {
      return CadastreDeviceView.nothing(context, "devicesNotForYou");
    }
    return devices
        .findByMidId(own.midId())
        .filter(device -> device.operator().equals(caller.organization()))
        .map(
            device ->
                CadastreDeviceView.of(
                    context, device, history.list(device.deviceId(), 0, MOST_EVENTS)))
        .orElseGet(() -> CadastreDeviceView.nothing(context, "noDevice"));
  }
}
