package io.github.openmidid.examples.register.page.role;

import io.github.openmidid.examples.register.delivery.DeliveryFilter;
import io.github.openmidid.examples.register.delivery.DeliveryRecord;
import io.github.openmidid.examples.register.delivery.DeliveryStore;
import io.github.openmidid.examples.register.page.html.FilterForm;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.html.PageWriter;
import io.github.openmidid.examples.register.page.html.Pager;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.web.QueryParameters;
import io.github.openmidid.examples.register.web.ResultPage;
import io.github.openmidid.examples.register.web.problem.IssueCollector;
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
import org.springframework.web.bind.annotation.RequestMapping;

/** The page with the deliveries that a user may see: by a supplier, to an operator, or all. */
@Controller
@RequestMapping(PagePaths.IN_A_LANGUAGE + PagePaths.DELIVERIES)
class DeliveryPageController {
  private static final int PAGE_SIZE = QueryParameters.FORM_PAGE_SIZE;
  private static final String AFTER = "after";
  private static final String CONFLICTING = "conflicting";

  private final DeliveryStore deliveries;

  DeliveryPageController(DeliveryStore deliveries) {
    this.deliveries = deliveries;
  }

  @GetMapping
  void list(HttpServletRequest request, HttpServletResponse response, Caller caller)
      throws IOException {
    PageContext context = PageContext.of(request);
    IssueCollector issues = new IssueCollector();
    QueryParameters parameters =
        QueryParameters.of(request, Set.of(CONFLICTING, AFTER), issues).ofForm();
    boolean conflicting = parameters.flag(CONFLICTING);
    Optional<String> after = parameters.resourceId(AFTER);
    issues.throwIfAny();
    DeliveryFilter filter =
        new DeliveryFilter(caller.limitedTo(), Optional.empty(), conflicting, after);
    List<DeliveryRecord> found = deliveries.list(filter, PAGE_SIZE + 1);
    List<HtmlNode> content = new ArrayList<>();
    if (conflicting || caller.isHealthAuthority()) {
      content.add(
          FilterForm.of(context, PagePaths.DELIVERIES)
              .condition(CONFLICTING, "conflict", conflicting)
              .element(conflicting));
    }
    if (found.isEmpty()) {
      String none = conflicting ? "role.deliveriesNoConflict" : "role.deliveriesNone";
      content.add(HtmlElement.of("p", context.text(none)));
    } else {
      ResultPage<DeliveryRecord> page = ResultPage.of(found, PAGE_SIZE);
      content.add(DeviceTaskView.deliveries(context, page.items()));
      page.lastBeforeNext()
          .map(last -> place(conflicting, last.deliveryId()))
          .ifPresent(next -> content.add(Pager.of(context, place(conflicting, ""), next)));
    }
    PageWriter.write(response, HttpStatus.OK, context, context.text("role.deliveries"), content);
  }

  private static String place(boolean conflicting, String after) {
    return PagePaths.query(
        PagePaths.DELIVERIES, CONFLICTING, conflicting ? "true" : "", AFTER, after);
  }
}
