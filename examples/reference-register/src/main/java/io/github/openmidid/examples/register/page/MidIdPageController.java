package io.github.openmidid.examples.register.page;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.billing.BillingNumberStore;
import io.github.openmidid.examples.register.cadastre.DeviceEventStore;
import io.github.openmidid.examples.register.cadastre.DeviceRecord;
import io.github.openmidid.examples.register.cadastre.DeviceStore;
import io.github.openmidid.examples.register.document.DocumentFilter;
import io.github.openmidid.examples.register.document.DocumentService;
import io.github.openmidid.examples.register.page.document.DocumentListView;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.MessageBox;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PageNotFoundException;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.html.PageWriter;
import io.github.openmidid.examples.register.page.label.LabelSource;
import io.github.openmidid.examples.register.page.report.NextStepsView;
import io.github.openmidid.examples.register.page.report.ReportLinkView;
import io.github.openmidid.examples.register.page.role.BillingNumberListView;
import io.github.openmidid.examples.register.registration.RegistrationListQuery;
import io.github.openmidid.examples.register.registration.VisibleRegistrationLookup;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.security.Scopes;
import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.register.Registration;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The pages with the identifiers of an operator, their labels and devices. */
@Controller
@RequestMapping(PagePaths.IN_A_LANGUAGE + PagePaths.MID_IDS)
class MidIdPageController {
  /** The query parameter after a grant, which shows a confirmation. */
  static final String GRANTED = "granted";

  /** The query parameters after a form, and the texts that confirm its effect. */
  private static final Map<String, String> CONFIRMATIONS =
      Map.of(
          GRANTED,
          "justGranted",
          "reported",
          "report.reported",
          "changed",
          "report.changed",
          "assigned",
          "billing.assigned",
          "ended",
          "billing.ended");

  private static final int MOST_EVENTS = 1000;
  private static final int MOST_DOCUMENTS = 20;

  private final VisibleRegistrationLookup registrations;
  private final DeviceStore devices;
  private final DeviceEventStore history;
  private final BillingNumberStore billingNumbers;
  private final DocumentService documents;
  private final Optional<LabelSource> labels;

  MidIdPageController(
      VisibleRegistrationLookup registrations,
      DeviceStore devices,
      DeviceEventStore history,
      BillingNumberStore billingNumbers,
      DocumentService documents,
      Optional<LabelSource> labels) {
    this.registrations = registrations;
    this.devices = devices;
    this.history = history;
    this.billingNumbers = billingNumbers;
    this.documents = documents;
    this.labels = labels;
  }

  @GetMapping
  void list(HttpServletRequest request, HttpServletResponse response, Caller caller)
      throws IOException {
    PageContext context = PageContext.of(request);
    RegistrationListQuery query = RegistrationListQuery.ofForm(request, caller);
    List<Registration> found = registrations.list(caller, query.filter(), query.pageSize() + 1);
    PageWriter.write(
        response,
        HttpStatus.OK,
        context,
        context.text(MidIdTableView.seesOperators(caller) ? "menu.midIds" : "identifiers"),
        MidIdListView.of(context, caller, query, found, devicesOf(caller, found)));
  }

  private Map<MidId, DeviceRecord> devicesOf(Caller caller, List<Registration> found) {
    return MidIdTableView.seesDevices(caller)
        ? devices.findByMidIds(
            found.stream().map(Registration::midId).toList(),
            caller.operators(Scopes.CONSULT_DEVICES))
        : Map.of();
  }

  @GetMapping("/{midId}")
  void one(
      HttpServletRequest request,
      HttpServletResponse response,
      Caller caller,
      @PathVariable String midId)
      throws IOException {
    PageContext context = PageContext.of(request);
    Registration registration = find(caller, midId);
    Optional<DeviceRecord> device =
        Optional.ofNullable(devicesOf(caller, List.of(registration)).get(registration.midId()));
    List<HtmlNode> content = new ArrayList<>();
    CONFIRMATIONS.forEach(
        (parameter, text) -> {
          if (request.getParameter(parameter) != null) {
            content.add(MessageBox.done(HtmlElement.of("p", context.text(text))));
          }
        });
    content.add(MidIdFactsView.of(context, registration, device));
    if (device.isEmpty() && ReportLinkView.mayReport(caller, registration)) {
      content.addAll(NextStepsView.of(context, registration));
    }
    content.addAll(device(context, caller, device));
    content.addAll(ReportLinkView.of(context, caller, registration, device.isPresent()));
    content.addAll(documents(context, caller, registration.midId()));
    if (labels.isPresent()) {
      content.addAll(MidIdLabelView.of(context, registration.midId()));
    }
    PageWriter.write(response, HttpStatus.OK, context, midId, content);
  }

  @GetMapping("/{midId}" + PagePaths.LABEL)
  void label(
      HttpServletRequest request,
      HttpServletResponse response,
      Caller caller,
      @PathVariable String midId)
      throws IOException {
    PageContext context = PageContext.of(request);
    MidId own = find(caller, midId).midId();
    byte[] pdf = labels.orElseThrow(PageNotFoundException::new).pdf(own, context.language());
    PageWriter.download(response, context, MediaType.APPLICATION_PDF, own + ".pdf", pdf);
  }

  /** Returns the visible registration of an identifier, in its canonical form only. */
  private Registration find(Caller caller, String midId) {
    return MidId.tryParse(midId)
        .filter(canonical -> canonical.toString().equals(midId))
        .flatMap(canonical -> registrations.find(caller, canonical))
        .orElseThrow(PageNotFoundException::new);
  }

  private List<HtmlNode> documents(PageContext context, Caller caller, MidId midId) {
    if (!DocumentService.mayRead(caller)) {
      return List.of();
    }
    DocumentFilter filter = new DocumentFilter(Optional.of(midId), false, Optional.empty());
    String place = PagePaths.query(PagePaths.DOCUMENTS, QueryParameters.MID_ID, midId.toString());
    return List.of(
        HtmlElement.of("h2", context.text("documents")),
        DocumentListView.of(context, caller, documents.list(caller, filter, MOST_DOCUMENTS)),
        HtmlElement.of("p", context.link(place, context.text("document.all"))));
  }

  private List<HtmlNode> device(PageContext context, Caller caller, Optional<DeviceRecord> device) {
    if (!MidIdTableView.seesDevices(caller)) {
      return CadastreDeviceView.nothing(context, "devicesNotForYou");
    }
    return device
        .map(
            found ->
                CadastreDeviceView.of(
                    context,
                    found,
                    billing(context, caller, found),
                    history.list(found.deviceId(), 0, MOST_EVENTS)))
        .orElseGet(() -> CadastreDeviceView.nothing(context, "noDevice"));
  }

  /** Renders the billing numbers of a linked device; no other one has any. */
  private List<HtmlNode> billing(PageContext context, Caller caller, DeviceRecord device) {
    if (!device.linked()) {
      return List.of();
    }
    List<HtmlNode> content =
        new ArrayList<>(BillingNumberListView.of(context, billingNumbers.findAll(device.midId())));
    if (caller.scopes().contains(Scopes.ASSIGN_BILLING_NUMBERS)) {
      String place = PagePaths.billingNumbers(device.midId());
      content.add(HtmlElement.of("p", context.link(place, context.text("billing.manage"))));
    }
    return content;
  }
}
