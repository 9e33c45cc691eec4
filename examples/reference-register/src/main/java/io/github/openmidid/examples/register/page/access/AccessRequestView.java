package io.github.openmidid.examples.register.page.access;

import io.github.openmidid.examples.register.accessrequest.AccessDecisionRecord;
import io.github.openmidid.examples.register.accessrequest.AccessRequestRecord;
import io.github.openmidid.examples.register.accessrequest.AccessRequestState;
import io.github.openmidid.examples.register.page.html.DisplayFormatter;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.HtmlTable;
import io.github.openmidid.examples.register.page.html.KeyValueList;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.html.StatusMark;
import java.util.List;

/** Renders access requests. */
final class AccessRequestView {
  static final String STATUS_TEXTS = "accessRequest.status.";

  private AccessRequestView() {}

  static String place(AccessRequestRecord request) {
    return PagePaths.ACCESS_REQUESTS + "/" + request.accessRequestId();
  }

  /** Renders a list; the row header leads to the request. */
  static HtmlElement table(PageContext context, List<AccessRequestRecord> requests) {
    HtmlTable table =
        HtmlTable.of("access-requests", context.text("accessRequestsCaption"))
            .column(context.text("person"))
            .column(context.text("accessRights"))
            .column(context.text("access.reason"))
            .column(context.text("access.requestedAt"))
            .column(context.text("status"))
            .stacked();
    for (AccessRequestRecord request : requests) {
      table.row(
          HtmlElement.of("a", AccessTermsView.person(request.userId(), request.terms().userName()))
              .with("href", context.path(place(request))),
          AccessTermsView.permissions(context, request.terms().permissions()),
          HtmlElement.userText(request.terms().reason()),
          DisplayFormatter.day(request.requestedAt(), context.language()),
          status(context, request.status()));
    }
    return table.element();
  }

  /** Renders the requested access. */
  static HtmlElement facts(PageContext context, AccessRequestRecord request) {
    return KeyValueList.of("access-request")
        .add(context.text("status"), status(context, request.status()))
        .add(
            context.text("person"),
            AccessTermsView.person(request.userId(), request.terms().userName()))
        .add(
            context.text("accessRights"),
            AccessTermsView.permissions(context, request.terms().permissions()))
        .add(
            context.text("access.validUntil"),
            AccessTermsView.end(context, request.terms().validUntil()))
        .add(context.text("access.reason"), HtmlElement.userText(request.terms().reason()))
        .add(
            context.text("access.requestedAt"),
            DisplayFormatter.moment(request.requestedAt(), context.language()))
        .element();
  }

  /** Renders the decision. */
  static HtmlElement decision(PageContext context, AccessDecisionRecord decision) {
    KeyValueList facts =
        KeyValueList.of("decision")
            .add(
                context.text("access.decidedAt"),
                DisplayFormatter.moment(decision.decidedAt(), context.language()));
    if (decision.terms().status() == AccessRequestState.GRANTED) {
      facts
          .add(
              context.text("access.granted"),
              AccessTermsView.permissions(context, decision.terms().permissions()))
          .add(
              context.text("access.validUntil"),
              AccessTermsView.end(context, decision.terms().validUntil()));
    }
    decision
        .terms()
        .reason()
        .ifPresent(
            reason -> facts.add(context.text("access.reason"), HtmlElement.userText(reason)));
    return facts.element();
  }

  static HtmlNode status(PageContext context, AccessRequestState status) {
    String words = context.text(STATUS_TEXTS + status.code());
    return switch (status) {
      case PENDING -> StatusMark.OPEN.element(words);
      case GRANTED -> StatusMark.DONE.element(words);
      case REFUSED -> HtmlNode.text(words);
    };
  }
}
