package io.github.openmidid.examples.register.page.role;

import io.github.openmidid.examples.register.billing.BillingNumberRequest;
import io.github.openmidid.examples.register.billing.BillingService;
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

  BillingNumberPageController(DeviceTaskPage tasks, BillingService billing) {
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
    DeviceBilling device = tasks.billing(caller, midId);
    BillingAssignmentForm form =
        BillingAssignmentForm.of(device.midId(), device.numbers(), context);
    show(response, context, device, form, Optional.empty());
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
    DeviceBilling device = tasks.billing(caller, midId);
    BillingAssignmentForm form = BillingAssignmentForm.of(device.midId(), request);
    Optional<Problem> problem =
        FormAttempt.of(() -> billing.assign(caller, BillingNumberRequest.read(form.fields())));
    if (problem.isPresent()) {
      show(response, context, tasks.billing(caller, midId), form, problem);
    } else {
      PageWriter.redirect(response, context.path(PagePaths.midId(device.midId()) + "?assigned"));
    }
  }

  private static void show(
      HttpServletResponse response,
      PageContext context,
      DeviceBilling device,
      BillingAssignmentForm form,
      Optional<Problem> rejected)
      throws IOException {
    List<HtmlNode> content = new ArrayList<>();
    rejected.flatMap(problem -> DeviceTaskView.whole(context, problem)).ifPresent(content::add);
    content.add(HtmlElement.of("h2", context.text("device")));
    content.add(DeviceTaskView.facts(context, device.device()));
    content.addAll(BillingNumberListView.of(context, device.numbers()));
    boolean isEndMissing = device.openNumber().isPresent();
    if (isEndMissing) {
      String place = PagePaths.billingEnd(device.midId());
      content.add(HtmlElement.of("p", context.link(place, context.text("billing.toEnd"))));
    }
    content.add(HtmlElement.of("h2", context.text("role.bill")));
    content.add(
        isEndMissing && rejected.isEmpty()
            ? HtmlElement.of("p", context.text("billing.endFirst"))
            : form.in(context, device.numbers(), rejected));
    HttpStatus status = rejected.map(FormAttempt::status).orElse(HttpStatus.OK);
    String title = context.text("role.billTitle", device.midId());
    PageWriter.write(response, status, context, title, content);
  }
}
