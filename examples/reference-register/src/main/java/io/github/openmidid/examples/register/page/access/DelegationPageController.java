package io.github.openmidid.examples.register.page.access;

import io.github.openmidid.examples.register.delegation.DelegationFilter;
import io.github.openmidid.examples.register.delegation.DelegationRecord;
import io.github.openmidid.examples.register.delegation.DelegationService;
import io.github.openmidid.examples.register.delegation.DelegationStatus;
import io.github.openmidid.examples.register.delegation.DelegationStore;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.MessageBox;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PageNotFoundException;
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
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The pages with the delegations of an operator, on which they are withdrawn. */
@Controller
@RequestMapping(PagePaths.IN_A_LANGUAGE + PagePaths.DELEGATIONS)
class DelegationPageController {
  private static final String WITHDRAWAL = "/withdrawal";
  private static final List<String> STATUSES =
      Arrays.stream(DelegationStatus.values()).map(DelegationStatus::code).toList();

  private final DelegationService delegations;
  private final DelegationStore store;

  DelegationPageController(DelegationService delegations, DelegationStore store) {
    this.delegations = delegations;
    this.store = store;
  }

  @GetMapping
  void list(HttpServletRequest request, HttpServletResponse response, Caller caller)
      throws IOException {
    PageContext context = PageContext.of(request);
    AccessListQuery<DelegationStatus> query =
        AccessListQuery.of(request, PagePaths.DELEGATIONS, DelegationStatus::ofCode);
    int most = AccessListQuery.PAGE_SIZE;
    DelegationFilter filter = new DelegationFilter(query.status(), query.after());
    ResultPage<DelegationRecord> page =
        ResultPage.of(store.list(caller.organization(), filter, context.now(), most + 1), most);
    List<HtmlNode> content = new ArrayList<>();
    content.add(HtmlElement.of("p", context.text("delegationsHint")));
    content.add(NewDelegationPageController.links(context));
    content.add(query.filter(context, STATUSES, DelegationView.STATUS_TEXTS));
    content.add(
        page.items().isEmpty()
            ? HtmlElement.of("p", context.text("delegationsNone"))
            : DelegationView.table(context, page.items()));
    page.lastBeforeNext().ifPresent(last -> content.add(query.next(context, last.delegationId())));
    PageWriter.write(response, HttpStatus.OK, context, context.text("delegations"), content);
  }

  @GetMapping("/{delegationId}")
  void one(
      HttpServletRequest request,
      HttpServletResponse response,
      Caller caller,
      @PathVariable String delegationId)
      throws IOException {
    PageContext context = PageContext.of(request);
    DelegationRecord found =
        store.find(caller.organization(), delegationId).orElseThrow(PageNotFoundException::new);
    DelegationStatus status = found.status(context.now());
    List<HtmlNode> content = new ArrayList<>();
    if (DoneParameter.read(request)) {
      String words = context.text("delegation.done." + status.code());
      content.add(MessageBox.done(HtmlElement.of("p", words)));
    }
    content.add(DelegationView.facts(context, found));
    if (status == DelegationStatus.ACTIVE) {
      content.add(HtmlElement.of("h2", context.text("delegation.withdrawTitle")));
      content.add(HtmlElement.of("p", context.text("delegation.withdrawHint")));
      content.add(
          context
              .form(DelegationView.place(found) + WITHDRAWAL)
              .add(context.button("delegation.withdraw")));
    }
    content.add(
        HtmlElement.of("p", context.link(PagePaths.DELEGATIONS, context.text("delegationsAll"))));
    PageWriter.write(response, HttpStatus.OK, context, context.text("delegation"), content);
  }

  /** Withdraws a delegation; repeating the submission changes nothing. */
  @PostMapping("/{delegationId}" + WITHDRAWAL)
  void withdraw(
      HttpServletRequest request,
      HttpServletResponse response,
      Caller caller,
      @PathVariable String delegationId)
      throws IOException {
    PageContext context = PageContext.of(request);
    if (!delegations.withdraw(caller, delegationId)) {
      throw new PageNotFoundException();
    }
    String place = PagePaths.DELEGATIONS + "/" + delegationId + "?done";
    PageWriter.redirect(response, context.path(place));
  }
}
