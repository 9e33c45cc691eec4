package io.github.openmidid.examples.register.page.access;

import io.github.openmidid.examples.register.accessrequest.AccessRequestFilter;
import io.github.openmidid.examples.register.accessrequest.AccessRequestReader;
import io.github.openmidid.examples.register.accessrequest.AccessRequestRecord;
import io.github.openmidid.examples.register.accessrequest.AccessRequestService;
import io.github.openmidid.examples.register.accessrequest.AccessRequestState;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.html.PageWriter;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.web.ResultPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page with the access requests that a user may see, on which a person asks for access. */
@Controller
@RequestMapping(PagePaths.IN_A_LANGUAGE + PagePaths.ACCESS_REQUESTS)
class AccessRequestPageController {
  private static final List<String> STATUSES =
      Arrays.stream(AccessRequestState.values()).map(AccessRequestState::code).toList();

  private final AccessRequestService requests;

  AccessRequestPageController(AccessRequestService requests) {
    this.requests = requests;
  }

  @GetMapping
  void list(HttpServletRequest request, HttpServletResponse response, Caller caller)
      throws IOException {
    show(request, response, caller, HttpStatus.OK, AccessForm.fresh(Set.of()));
  }

  private void show(
      HttpServletRequest request,
      HttpServletResponse response,
      Caller caller,
      HttpStatus status,
      AccessForm form)
      throws IOException {
    PageContext context = PageContext.of(request);
    // A submitted form has no query.
    AccessListQuery<AccessRequestState> query =
        status == HttpStatus.OK
            ? AccessListQuery.of(request, PagePaths.ACCESS_REQUESTS, AccessRequestState::ofCode)
            : new AccessListQuery<>(
                PagePaths.ACCESS_REQUESTS, Optional.empty(), "", Optional.empty());
    List<HtmlNode> content = new ArrayList<>();
    content.add(
        HtmlElement.of(
            "p",
            context.text(
                caller.managesDelegations() ? "accessRequestsToDecide" : "accessRequestsHint")));
    content.addAll(list(context, caller, query));
    if (!caller.managesDelegations()) {
      content.addAll(newRequest(context, caller, form));
    }
    PageWriter.write(response, status, context, context.text("accessRequests"), content);
  }

  private List<HtmlNode> list(
      PageContext context, Caller caller, AccessListQuery<AccessRequestState> query) {
    int most = AccessListQuery.PAGE_SIZE;
    AccessRequestFilter filter = new AccessRequestFilter(query.status(), query.after());
    ResultPage<AccessRequestRecord> page =
        ResultPage.of(requests.list(caller, filter, most + 1), most);
    List<HtmlNode> content = new ArrayList<>();
    content.add(query.filter(context, STATUSES, AccessRequestView.STATUS_TEXTS));
    content.add(
        page.items().isEmpty()
            ? HtmlElement.of("p", context.text("accessRequestsNone"))
            : AccessRequestView.table(context, page.items()));
    page.lastBeforeNext()
        .ifPresent(last -> content.add(query.next(context, last.accessRequestId())));
    return content;
  }

  /** Renders the form, or that there is a pending request. */
  private List<HtmlNode> newRequest(PageContext context, Caller caller, AccessForm form) {
    HtmlElement title = HtmlElement.of("h2", context.text("accessRequestNew"));
    AccessRequestFilter pending =
        new AccessRequestFilter(Optional.of(AccessRequestState.PENDING), Optional.empty());
    if (form.message().isEmpty()
        && form.faults().isEmpty()
        && !requests.list(caller, pending, 1).isEmpty()) {
      return List.of(title, HtmlElement.of("p", context.text("accessRequestWaits")));
    }
    HtmlElement element = AccessFormView.form(context, PagePaths.ACCESS_REQUESTS, form);
    element.add(
        AccessFormView.permissions(context, AccessFormView.all(), form),
        AccessFormView.text(context, AccessForm.REASON, form).required().element(),
        AccessFormView.validUntil(context, form).element(),
        AccessFormView.text(context, AccessForm.USER_NAME, form).element(),
        context.button("accessRequestSubmit"));
    return List.of(title, element);
  }

  @PostMapping
  void submit(HttpServletRequest request, HttpServletResponse response, Caller caller)
      throws IOException {
    PageContext context = PageContext.of(request);
    AccessFormResult result =
        AccessFormResult.of(
            context,
            request,
            form ->
                AccessRequestView.place(
                    requests
                        .submit(
                            caller,
                            AccessRequestReader.read(
                                form.body(
                                    AccessForm.REASON,
                                    AccessForm.VALID_UNTIL,
                                    AccessForm.USER_NAME)))
                        .value()));
    if (result.place().isPresent()) {
      PageWriter.redirect(response, context.path(result.place().get() + "?done"));
    } else {
      show(request, response, caller, result.status(), result.form());
    }
  }
}
