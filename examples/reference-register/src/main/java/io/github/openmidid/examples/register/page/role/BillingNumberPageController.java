package io.github.openmidid.examples.register.page.role;

import io.github.openmidid.examples.register.billing.BillingNumberRecord;
import io.github.openmidid.examples.register.billing.BillingNumberRequest;
import io.github.openmidid.examples.register.billing.BillingNumberStore;
import io.github.openmidid.examples.register.billing.BillingService;
import io.github.openmidid.examples.register.cadastre.DeviceRecord;
import io.github.openmidid.examples.register.page.html.FormAttempt;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.html.PageWriter;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.examples.register.web.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page on which RIZIV/INAMI assigns a billing number to a linked device. */
@Controller
@RequestMapping(PagePaths.IN_A_LANGUAGE + PagePaths.BILLING_NUMBERS + "/{midId}")
class BillingNumberPageController {
  private final DeviceTaskPage tasks;
  private final BillingService billing;
  private final BillingNumberStore numbers;

  BillingNumberPageController(
      DeviceTaskPage tasks, BillingService billing, BillingNumberStore numbers) {
    this.tasks = tasks;
    this.billing = billing;
    this.numbers = numbers;
  }

  @GetMapping
  void form(
      HttpServletRequest request,
      HttpServletResponse response,
      Caller caller,
      @PathVariable String midId)
      throws IOException {
    QueryParameters.rejectAll(request);
    PageContext context = PageContext.of(request);
    Optional<DeviceRecord> device = tasks.device(caller, midId);
    if (device.isEmpty()) {
      PageWriter.rejectNotFound(response, context);
      return;
    }
    List<BillingNumberRecord> given = numbers.findAll(device.get().midId());
    List<HtmlNode> content = new ArrayList<>(facts(context, device.get(), given));
    content.add(
        hasOpenEnd(given)
            ? HtmlElement.of("p", context.text("billing.endFirst"))
            : BillingAssignmentForm.of(device.get().midId(), given, context)
                .in(context, given, Optional.empty()));
    write(response, HttpStatus.OK, context, midId, content);
  }

  private static boolean hasOpenEnd(List<BillingNumberRecord> given) {
    return given.stream().anyMatch(number -> number.validUntil().isEmpty());
  }

  /** Renders the device, its numbers and the title of the form. */
  private static List<HtmlNode> facts(
      PageContext context, DeviceRecord device, List<BillingNumberRecord> given) {
    List<HtmlNode> content = new ArrayList<>();
    content.add(HtmlElement.of("h2", context.text("device")));
    content.add(DeviceTaskView.facts(context, device));
    content.addAll(BillingNumberListView.of(context, given));
    if (hasOpenEnd(given)) {
      String place = PagePaths.billingEnd(device.midId());
      content.add(HtmlElement.of("p", context.link(place, context.text("billing.toEnd"))));
    }
    content.add(HtmlElement.of("h2", context.text("role.bill")));
    return content;
  }

  private static void write(
      HttpServletResponse response,
      HttpStatus status,
      PageContext context,
      String midId,
      List<HtmlNode> content)
      throws IOException {
    PageWriter.write(response, status, context, context.text("role.billTitle", midId), content);
  }

  /** Assigns the number; repeating it changes nothing, another number is a conflict. */
  @PostMapping
  void assign(
      HttpServletRequest request,
      HttpServletResponse response,
      Caller caller,
      @PathVariable String midId)
      throws IOException {
    PageContext context = PageContext.of(request);
    Optional<DeviceRecord> device = tasks.device(caller, midId);
    if (device.isEmpty()) {
      PageWriter.rejectNotFound(response, context);
      return;
    }
    DeviceRecord found = device.get();
    BillingAssignmentForm form = BillingAssignmentForm.of(found.midId(), request);
    Optional<Problem> problem =
        FormAttempt.of(() -> billing.assign(caller, BillingNumberRequest.read(form.fields())));
    if (problem.isEmpty()) {
      PageWriter.redirect(response, context.path(PagePaths.midId(found.midId()) + "?assigned"));
      return;
    }
    List<BillingNumberRecord> given = numbers.findAll(found.midId());
    List<HtmlNode> content = new ArrayList<>();
    DeviceTaskView.whole(context, problem.get()).ifPresent(content::add);
    content.addAll(facts(context, found, given));
    content.add(form.in(context, given, problem));
    write(response, FormAttempt.status(problem.get()), context, midId, content);
  }
}
