package io.github.openmidid.examples.register.page.role;

import io.github.openmidid.examples.register.billing.BillingEndRequest;
import io.github.openmidid.examples.register.billing.BillingNumberReader;
import io.github.openmidid.examples.register.billing.BillingNumberRecord;
import io.github.openmidid.examples.register.page.html.DisplayFormatter;
import io.github.openmidid.examples.register.page.html.FormField;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.KeyValueList;
import io.github.openmidid.examples.register.page.html.MessageBox;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.rules.BelgianTime;
import io.github.openmidid.examples.register.web.problem.Problem;
import io.github.openmidid.examples.register.web.problem.RequestIssue;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form that ends a billing number. It names the number, so that a form that was opened before
 * ends no other one; and it is submitted twice: what the end means is shown before it is stored.
 *
 * @param number the number that ends
 * @param validUntil the last day, as it was entered
 * @param reason the reason, as it was entered
 * @param isConfirmed whether the user has confirmed the consequences of the end
 */
record BillingEndForm(String number, String validUntil, String reason, boolean isConfirmed) {
  private static final String CONFIRMED = "confirmed";

  /** Reads a submission. */
  static BillingEndForm of(HttpServletRequest request) {
    return new BillingEndForm(
        BillingAssignmentForm.text(request, BillingNumberReader.NAME),
        BillingAssignmentForm.text(request, BillingEndRequest.VALID_UNTIL),
        BillingAssignmentForm.text(request, BillingEndRequest.REASON),
        request.getParameter(CONFIRMED) != null);
  }

  /** Returns the fields of the request body. */
  Map<String, String> fields() {
    return Map.of(BillingEndRequest.VALID_UNTIL, validUntil, BillingEndRequest.REASON, reason);
  }

  /** Renders the fields for the last day and the reason. */
  List<HtmlNode> in(PageContext context, BillingNumberRecord given, Optional<Problem> rejected) {
    List<RequestIssue> issues = rejected.map(Problem::issues).orElse(List.of());
    String first = DisplayFormatter.inWords(given.validFrom(), context.language());
    FormField last =
        FormField.date(BillingEndRequest.VALID_UNTIL, context.text("billing.validUntil"))
            .hint(context.text("billing.validUntilHint", first))
            .required()
            .value(validUntil)
            .issue(issues, context.language());
    FormField why =
        FormField.text(BillingEndRequest.REASON, context.text("billing.reason"))
            .with("maxlength", String.valueOf(BillingEndRequest.LONGEST_REASON))
            .hint(context.text("billing.reasonHint", BillingEndRequest.LONGEST_REASON))
            .value(reason)
            .issue(issues, context.language());
    return List.of(
        HtmlElement.of("h2", context.text("billing.lastDay")),
        HtmlElement.of("p", context.text("billing.endMeaning")),
        context
            .form(PagePaths.billingEnd(given.midId()))
            .add(
                PageContext.hidden(BillingNumberReader.NAME, given.number()),
                last.element(),
                why.element(),
                context.button("billing.next")));
  }

  /**
   * Renders the values to be stored and their consequences, and a button that confirms them.
   *
   * @param ended the number with its last day
   */
  List<HtmlNode> confirmation(PageContext context, BillingNumberRecord ended) {
    String last = DisplayFormatter.inWords(ended.validUntil().orElseThrow(), context.language());
    List<HtmlNode> content = new ArrayList<>();
    content.add(MessageBox.warning(context, context.text("billing.endMeaning")));
    if (ended.validUntil().filter(BelgianTime.date(context.now())::isAfter).isPresent()) {
      content.add(MessageBox.warning(context, context.text("billing.endPassed", last)));
    }
    KeyValueList facts =
        KeyValueList.of("end")
            .add(context.text("billingNumber"), HtmlElement.userCode(ended.number()))
            .add(
                context.text("billing.validFrom"),
                DisplayFormatter.day(ended.validFrom(), context.language()))
            .add(context.text("billing.validUntil"), HtmlNode.text(last));
    if (!reason.isEmpty()) {
      facts.add(context.text("billing.reason"), HtmlElement.userText(reason));
    }
    content.add(facts.element());
    content.add(
        context
            .form(PagePaths.billingEnd(ended.midId()))
            .add(
                PageContext.hidden(BillingNumberReader.NAME, ended.number()),
                PageContext.hidden(BillingEndRequest.VALID_UNTIL, validUntil),
                PageContext.hidden(BillingEndRequest.REASON, reason),
                PageContext.hidden(CONFIRMED, "true"),
                context.button("billing.endSubmit")));
    content.add(
        HtmlElement.of(
            "p",
            context.link(
                PagePaths.billingNumbers(ended.midId()), context.text("billing.endCancel"))));
    return content;
  }
}
