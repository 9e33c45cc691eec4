package io.github.openmidid.examples.register.page.access;

import io.github.openmidid.examples.register.accessrequest.AccessRequestReader;
import io.github.openmidid.examples.register.accessrequest.AccessRequestRecord;
import io.github.openmidid.examples.register.accessrequest.AccessRequestService;
import io.github.openmidid.examples.register.accessrequest.AccessRequestState;
import io.github.openmidid.examples.register.delegation.Permission;
import io.github.openmidid.examples.register.page.html.FormField;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.MessageBox;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PageNotFoundException;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.html.PageWriter;
import io.github.openmidid.examples.register.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of an access request, on which the local administrator decides. */
@Controller
@RequestMapping(PagePaths.IN_A_LANGUAGE + PagePaths.ACCESS_REQUESTS + "/{accessRequestId}")
class AccessDecisionPageController {
  private final AccessRequestService requests;

  AccessDecisionPageController(AccessRequestService requests) {
    this.requests = requests;
  }

  @GetMapping
  void one(
      HttpServletRequest request,
      HttpServletResponse response,
      Caller caller,
      @PathVariable String accessRequestId)
      throws IOException {
    PageContext context = PageContext.of(request);
    AccessRequestRecord found = find(caller, accessRequestId);
    boolean isDone = DoneParameter.read(request);
    show(response, context, caller, found, isDone, HttpStatus.OK, Optional.empty());
  }

  private AccessRequestRecord find(Caller caller, String accessRequestId) {
    return requests.find(caller, accessRequestId).orElseThrow(PageNotFoundException::new);
  }

  private static void show(
      HttpServletResponse response,
      PageContext context,
      Caller caller,
      AccessRequestRecord found,
      boolean isDone,
      HttpStatus status,
      Optional<AccessForm> rejected)
      throws IOException {
    List<HtmlNode> content = new ArrayList<>();
    if (isDone) {
      String words = context.text("accessRequest.done." + found.status().code());
      content.add(MessageBox.done(HtmlElement.of("p", words)));
    }
    content.add(AccessRequestView.facts(context, found));
    if (found.decision().isPresent()) {
      rejected
          .flatMap(AccessForm::message)
          .ifPresent(words -> content.add(MessageBox.fault(HtmlElement.of("p", words))));
      content.add(HtmlElement.of("h2", context.text("access.decision")));
      content.add(AccessRequestView.decision(context, found.decision().get()));
    } else if (caller.managesDelegations()) {
      content.add(HtmlElement.of("h2", context.text("access.decide")));
      content.add(form(context, caller, found, rejected));
    }
    content.add(
        HtmlElement.of(
            "p", context.link(PagePaths.ACCESS_REQUESTS, context.text("accessRequestsAll"))));
    PageWriter.write(response, status, context, context.text("accessRequest"), content);
  }

  /** Renders the form; it offers the requested access rights that the administrator has itself. */
  private static HtmlElement form(
      PageContext context,
      Caller caller,
      AccessRequestRecord request,
      Optional<AccessForm> rejected) {
    Set<Permission> offered =
        request.terms().permissions().stream()
            .filter(permission -> caller.scopes().contains(permission.scope()))
            .collect(Collectors.toUnmodifiableSet());
    AccessForm values = rejected.orElseGet(() -> AccessForm.fresh(offered));
    return AccessFormView.form(context, AccessRequestView.place(request), values)
        .add(
            outcome(context, values),
            AccessFormView.permissions(context, offered.stream().sorted().toList(), values),
            AccessFormView.validUntil(context, values).element(),
            AccessFormView.text(context, AccessForm.REASON, values)
                .hint(context.text("access.decisionReasonHint"))
                .element(),
            context.button("access.decideSubmit"));
  }

  /** Renders the choice between grant and refusal; none of them is the default. */
  private static HtmlElement outcome(PageContext context, AccessForm values) {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put("", context.text("access.chooseOutcome"));
    for (AccessRequestState outcome :
        List.of(AccessRequestState.GRANTED, AccessRequestState.REFUSED)) {
      choices.put(outcome.code(), context.text("access.decide." + outcome.code()));
    }
    return FormField.choice(AccessForm.OUTCOME, context.text("access.decision"), choices)
        .hint(context.text("access.outcomeHint"))
        .required()
        .value(values.text(AccessForm.OUTCOME))
        .fault(values.fault(AccessForm.OUTCOME))
        .element();
  }

  @PostMapping
  void decide(
      HttpServletRequest request,
      HttpServletResponse response,
      Caller caller,
      @PathVariable String accessRequestId)
      throws IOException {
    PageContext context = PageContext.of(request);
    AccessRequestRecord found = find(caller, accessRequestId);
    AccessFormResult result =
        AccessFormResult.of(context, request, form -> decide(caller, found, form));
    if (result.place().isPresent()) {
      PageWriter.redirect(response, context.path(result.place().get() + "?done"));
      return;
    }
    // Another administrator may have decided in the meantime.
    AccessRequestRecord now = find(caller, accessRequestId);
    show(response, context, caller, now, false, result.status(), Optional.of(result.form()));
  }

  private String decide(Caller caller, AccessRequestRecord request, AccessForm form) {
    boolean refused = form.text(AccessForm.OUTCOME).equals(AccessRequestState.REFUSED.code());
    AccessForm decision = refused ? form.asRefusal() : form;
    return requests
        .decide(
            caller,
            request.accessRequestId(),
            AccessRequestReader.readDecision(
                decision.body(AccessForm.OUTCOME, AccessForm.REASON, AccessForm.VALID_UNTIL)))
        .map(result -> AccessRequestView.place(result.value()))
        .orElseThrow();
  }
}
