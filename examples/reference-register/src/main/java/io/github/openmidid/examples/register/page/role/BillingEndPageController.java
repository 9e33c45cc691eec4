package io.github.openmidid.examples.register.page.role;

import io.github.openmidid.examples.register.billing.BillingEndRequest;
import io.github.openmidid.examples.register.billing.BillingNumberRecord;
import io.github.openmidid.examples.register.billing.BillingService;
import io.github.openmidid.examples.register.page.html.FormAttempt;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.html.PageWriter;
import io.github.openmidid.examples.register.rules.Conflict;
import io.github.openmidid.examples.register.rules.ConflictException;
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

/** The page on which RIZIV/INAMI ends the billing number of a device. */
@Controller
@RequestMapping(PagePaths.IN_A_LANGUAGE + PagePaths.BILLING_NUMBERS + "/{midId}" + PagePaths.END)
class BillingEndPageController {
  private final DeviceTaskPage tasks;
  private final BillingService billing;

  BillingEndPageController(DeviceTaskPage tasks, BillingService billing) {
    this.tasks = tasks;
    this.billing = billing;
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
    BillingEndForm form = new BillingEndForm("", "", "", false);
    show(response, context, tasks.billing(caller, midId), form, Optional.empty());
  }

  /**
   * Shows the consequences of the end, or ends the number if the user has confirmed them. Repeating
   * it changes nothing; another day, or another number, is a conflict.
   */
  @PostMapping
  void end(
      HttpServletRequest request,
      HttpServletResponse response,
      Caller caller,
      @PathVariable String midId)
      throws IOException {
    PageContext context = PageContext.of(request);
    DeviceBilling device = tasks.billing(caller, midId);
    BillingEndForm form = BillingEndForm.of(request);
    List<BillingNumberRecord> ended = new ArrayList<>();
    Optional<Problem> problem =
        FormAttempt.of(
            () -> {
              BillingEndRequest end = BillingEndRequest.read(form.fields());
              ended.add(billing.ended(latest(device, form), end));
              if (form.isConfirmed()) {
                billing.end(caller, device.midId(), end);
              }
            });
    if (problem.isPresent()) {
      show(response, context, tasks.billing(caller, midId), form, problem);
    } else if (form.isConfirmed()) {
      PageWriter.redirect(response, context.path(PagePaths.midId(device.midId()) + "?ended"));
    } else {
      write(response, HttpStatus.OK, context, device, form.confirmation(context, ended.get(0)));
    }
  }

  /** Returns the latest number of a device, which must still be that of the form. */
  private static BillingNumberRecord latest(DeviceBilling device, BillingEndForm form) {
    return device
        .latest()
        .filter(number -> number.number().equals(form.number()))
        .orElseThrow(() -> new ConflictException(Conflict.BILLING_NUMBER_ENDED));
  }

  private static void show(
      HttpServletResponse response,
      PageContext context,
      DeviceBilling device,
      BillingEndForm form,
      Optional<Problem> rejected)
      throws IOException {
    List<HtmlNode> content = new ArrayList<>();
    rejected.flatMap(problem -> DeviceTaskView.whole(context, problem)).ifPresent(content::add);
    content.addAll(BillingNumberListView.of(context, device.numbers()));
    content.addAll(
        device
            .openNumber()
            .map(number -> form.in(context, number, rejected))
            .orElseGet(() -> nothingToEnd(context, device)));
    HttpStatus status = rejected.map(FormAttempt::status).orElse(HttpStatus.OK);
    write(response, status, context, device, content);
  }

  private static List<HtmlNode> nothingToEnd(PageContext context, DeviceBilling device) {
    String place = PagePaths.billingNumbers(device.midId());
    return List.of(
        HtmlElement.of("p", context.text("billing.nothingToEnd")),
        HtmlElement.of("p", context.link(place, context.text("role.bill"))));
  }

  private static void write(
      HttpServletResponse response,
      HttpStatus status,
      PageContext context,
      DeviceBilling device,
      List<HtmlNode> content)
      throws IOException {
    String title = context.text("billing.endTitle", device.midId());
    PageWriter.write(response, status, context, title, content);
  }
}
