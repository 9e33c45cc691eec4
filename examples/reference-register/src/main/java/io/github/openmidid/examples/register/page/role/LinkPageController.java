package io.github.openmidid.examples.register.page.role;

import io.github.openmidid.examples.register.cadastre.DeviceRecord;
import io.github.openmidid.examples.register.delivery.DeliveryRecord;
import io.github.openmidid.examples.register.delivery.DeliveryStore;
import io.github.openmidid.examples.register.link.LinkCheck;
import io.github.openmidid.examples.register.link.LinkService;
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

/** The page on which the FPS Health compares a device with its deliveries, and links it. */
@Controller
@RequestMapping(PagePaths.IN_A_LANGUAGE + PagePaths.LINKS + "/{midId}")
class LinkPageController {
  private final DeviceTaskPage tasks;
  private final DeliveryStore deliveries;
  private final LinkService links;

  LinkPageController(DeviceTaskPage tasks, DeliveryStore deliveries, LinkService links) {
    this.tasks = tasks;
    this.deliveries = deliveries;
    this.links = links;
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
    show(response, context, tasks.device(caller, midId), Optional.empty());
  }

  private void show(
      HttpServletResponse response,
      PageContext context,
      DeviceRecord device,
      Optional<Problem> rejected)
      throws IOException {
    List<DeliveryRecord> delivered = deliveries.findAll(device.midId());
    List<HtmlNode> content = new ArrayList<>();
    rejected.ifPresent(problem -> content.add(DeviceTaskView.fault(context, problem)));
    if (!device.linked()) {
      LinkCheck.warnings(device, delivered)
          .forEach(warning -> content.add(DeviceTaskView.warning(context, warning)));
    }
    content.add(HtmlElement.of("h2", context.text("device")));
    content.add(DeviceTaskView.facts(context, device));
    content.add(HtmlElement.of("h2", context.text("role.deliveries")));
    content.add(
        delivered.isEmpty()
            ? HtmlElement.of("p", context.text("role.deliveriesNone"))
            : DeviceTaskView.deliveries(context, delivered));
    if (!device.linked()) {
      content.add(HtmlElement.of("h2", context.text("role.link")));
      content.add(HtmlElement.of("p", context.text("role.linkHint")));
      content.add(
          context
              .form(PagePaths.LINKS + "/" + device.midId())
              .add(context.button("role.linkSubmit")));
    }
    HttpStatus status = rejected.map(FormAttempt::status).orElse(HttpStatus.OK);
    PageWriter.write(
        response, status, context, context.text("role.linkTitle", device.midId()), content);
  }

  /** Links the identifier to the device that was reported with it; repeating changes nothing. */
  @PostMapping
  void link(
      HttpServletRequest request,
      HttpServletResponse response,
      Caller caller,
      @PathVariable String midId)
      throws IOException {
    PageContext context = PageContext.of(request);
    DeviceRecord device = tasks.device(caller, midId);
    Optional<Problem> problem =
        FormAttempt.of(() -> links.link(caller, device.midId(), device.deviceId()));
    if (problem.isPresent()) {
      show(response, context, device, problem);
    } else {
      PageWriter.redirect(response, context.path(PagePaths.midId(device.midId())));
    }
  }
}
