package io.github.openmidid.examples.register.page.access;

import io.github.openmidid.examples.register.delegation.DelegationRecord;
import io.github.openmidid.examples.register.delegation.DelegationStatus;
import io.github.openmidid.examples.register.delegation.DelegationTerms;
import io.github.openmidid.examples.register.page.html.DisplayFormatter;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.HtmlTable;
import io.github.openmidid.examples.register.page.html.KeyValueList;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.html.StatusMark;
import java.util.List;

/** Renders delegations. */
final class DelegationView {
  static final String STATUS_TEXTS = "delegation.status.";

  private DelegationView() {}

  static String place(DelegationRecord delegation) {
    return PagePaths.DELEGATIONS + "/" + delegation.delegationId();
  }

  /** Renders a list; the row header leads to the delegation. */
  static HtmlElement table(PageContext context, List<DelegationRecord> delegations) {
    HtmlTable table =
        HtmlTable.of("delegations", context.text("delegationsCaption"))
            .column(context.text("delegation.recipient"))
            .column(context.text("accessRights"))
            .column(context.text("delegation.givenAt"))
            .column(context.text("access.validUntil"))
            .column(context.text("status"))
            .stacked();
    for (DelegationRecord delegation : delegations) {
      table.row(
          HtmlElement.of("a", recipient(delegation.request()))
              .with("href", context.path(place(delegation))),
          AccessTermsView.permissions(context, delegation.request().permissions()),
          DisplayFormatter.day(delegation.givenAt(), context.language()),
          AccessTermsView.end(context, delegation.request().validUntil()),
          status(context, delegation));
    }
    return table.element();
  }

  private static HtmlElement recipient(DelegationTerms terms) {
    return terms
        .institution()
        .map(HtmlElement::userText)
        .orElseGet(() -> AccessTermsView.person(terms.userId().orElseThrow(), terms.userName()));
  }

  /** Renders one delegation. */
  static HtmlElement facts(PageContext context, DelegationRecord delegation) {
    DelegationTerms terms = delegation.request();
    KeyValueList facts =
        KeyValueList.of("delegation")
            .add(context.text("status"), status(context, delegation))
            .add(
                context.text(terms.institution().isPresent() ? "access.institution" : "person"),
                recipient(terms))
            .add(
                context.text("accessRights"),
                AccessTermsView.permissions(context, terms.permissions()))
            .add(
                context.text("delegation.givenAt"),
                DisplayFormatter.moment(delegation.givenAt(), context.language()));
    delegation
        .givenBy()
        .ifPresent(by -> facts.add(context.text("delegation.givenBy"), HtmlElement.userCode(by)));
    facts.add(context.text("access.validUntil"), AccessTermsView.end(context, terms.validUntil()));
    delegation
        .withdrawnAt()
        .ifPresent(
            moment ->
                facts.add(
                    context.text("delegation.withdrawnAt"),
                    DisplayFormatter.moment(moment, context.language())));
    return facts.element();
  }

  private static HtmlNode status(PageContext context, DelegationRecord delegation) {
    DelegationStatus status = delegation.status(context.now());
    String words = context.text(STATUS_TEXTS + status.code());
    return status == DelegationStatus.ACTIVE
        ? StatusMark.DONE.element(words)
        : HtmlNode.text(words);
  }
}
