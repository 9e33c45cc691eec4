package io.github.openmidid.examples.register.page.role;

import io.github.openmidid.examples.register.billing.BillingNumberReader;
import io.github.openmidid.examples.register.billing.BillingService;
import io.github.openmidid.examples.register.cadastre.DeviceRecord;
import io.github.openmidid.examples.register.page.html.FormAttempt;
import io.github.openmidid.examples.register.page.html.FormField;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.html.PageWriter;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.examples.register.web.json.FormBody;
import io.github.openmidid.examples.register.web.json.JsonObjectReader;
import io.github.openmidid.examples.register.web.problem.IssueCollector;
import io.github.openmidid.examples.register.web.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.ObjectNode;

/** The page on which RIZIV/INAMI assigns a billing number to a linked device. */
@Controller
@RequestMapping(PagePaths.IN_A_LANGUAGE + PagePaths.BILLING_NUMBERS + "/{midId}")
class BillingNumberPageController {
  private static final String LONGEST = "64";

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
    Optional<DeviceRecord> device = tasks.device(caller, midId);
    if (device.isEmpty()) {
      PageWriter.rejectNotFound(response, context);
    } else {
      show(response, context, device.get(), "", Optional.empty());
    }
  }

  private static void show(
      HttpServletResponse response,
      PageContext context,
      DeviceRecord device,
      String number,
      Optional<Problem> rejected)
      throws IOException {
    List<HtmlNode> content = new ArrayList<>();
    Optional<Problem> whole = rejected.filter(problem -> problem.issues().isEmpty());
    whole.ifPresent(problem -> content.add(DeviceTaskView.fault(context, problem)));
    content.add(HtmlElement.of("h2", context.text("device")));
    content.add(DeviceTaskView.facts(context, device));
    content.add(HtmlElement.of("h2", context.text("role.bill")));
    Optional<String> fault =
        rejected
            .flatMap(problem -> problem.issues().stream().findFirst())
            .map(issue -> PageWriter.sentence(issue.detail().in(context.language())));
    content.add(
        context
            .form(PagePaths.BILLING_NUMBERS + "/" + device.midId())
            .add(
                FormField.text(BillingNumberReader.NAME, context.text("billingNumber"))
                    .with("maxlength", LONGEST)
                    .hint(context.text("role.billHint"))
                    .required()
                    .value(number)
                    .fault(fault)
                    .element(),
                context.button("role.billSubmit")));
    HttpStatus status = rejected.map(FormAttempt::status).orElse(HttpStatus.OK);
    PageWriter.write(
        response, status, context, context.text("role.billTitle", device.midId()), content);
  }

  /** Assigns the number; repeating it changes nothing, another number is a conflict. */
  @PostMapping
  void assign(
      HttpServletRequest request,
      HttpServletResponse response,
      Caller caller,
      @PathVariable String midId,
      @RequestParam(name = BillingNumberReader.NAME, defaultValue = "") String number)
      throws IOException {
    PageContext context = PageContext.of(request);
    Optional<DeviceRecord> device = tasks.device(caller, midId);
    if (device.isEmpty()) {
      PageWriter.rejectNotFound(response, context);
      return;
    }
    DeviceRecord found = device.get();
    Optional<Problem> problem =
        FormAttempt.of(
            () -> billing.assign(caller, found.midId(), read(number.strip()), Optional.empty()));
    if (problem.isPresent()) {
      show(response, context, found, number, problem);
    } else {
      PageWriter.redirect(response, context.path(PagePaths.midId(found.midId())));
    }
  }

  /** Reads the number as the API does. */
  private static String read(String text) {
    ObjectNode body = FormBody.of(Map.of(BillingNumberReader.NAME, text));
    IssueCollector issues = new IssueCollector();
    Optional<String> number =
        BillingNumberReader.read(
            JsonObjectReader.of(body, "", Set.of(BillingNumberReader.NAME), issues));
    issues.throwIfAny();
    return number.orElseThrow();
  }
}
