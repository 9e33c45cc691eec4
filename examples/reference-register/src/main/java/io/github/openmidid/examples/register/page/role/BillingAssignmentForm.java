package io.github.openmidid.examples.register.page.role;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.billing.BillingNumberReader;
import io.github.openmidid.examples.register.billing.BillingNumberRecord;
import io.github.openmidid.examples.register.billing.BillingNumberRequest;
import io.github.openmidid.examples.register.page.html.DisplayFormatter;
import io.github.openmidid.examples.register.page.html.FormField;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.rules.BelgianTime;
import io.github.openmidid.examples.register.web.problem.Problem;
import io.github.openmidid.examples.register.web.problem.RequestIssue;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form that assigns a billing number from a day on.
 *
 * @param midId the identifier of the device
 * @param number the number, as it was entered
 * @param validFrom the first day, as it was entered
 */
record BillingAssignmentForm(MidId midId, String number, String validFrom) {

  /** Returns the form with the first day that is possible: today, or after the former number. */
  static BillingAssignmentForm of(
      MidId midId, List<BillingNumberRecord> numbers, PageContext context) {
    return new BillingAssignmentForm(midId, "", earliest(numbers, context).toString());
  }

  /** Reads a submission. */
  static BillingAssignmentForm of(MidId midId, HttpServletRequest request) {
    return new BillingAssignmentForm(
        midId,
        text(request, BillingNumberReader.NAME),
        text(request, BillingNumberRequest.VALID_FROM));
  }

  /** Returns a parameter without white space around it; an empty text if it is missing. */
  static String text(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
  }

  /** Returns the fields of the request body. */
  Map<String, String> fields() {
    return Map.of(
        BillingNumberRequest.MID_ID,
        midId.toString(),
        BillingNumberReader.NAME,
        number,
        BillingNumberRequest.VALID_FROM,
        validFrom);
  }

  HtmlElement in(
      PageContext context, List<BillingNumberRecord> numbers, Optional<Problem> rejected) {
    List<RequestIssue> issues = rejected.map(Problem::issues).orElse(List.of());
    String earliest = DisplayFormatter.inWords(earliest(numbers, context), context.language());
    FormField numberField =
        FormField.text(BillingNumberReader.NAME, context.text("billingNumber"))
            .with("maxlength", String.valueOf(BillingNumberReader.LONGEST))
            .hint(context.text("role.billHint"))
            .required()
            .value(number)
            .issue(issues, context.language());
    FormField dayField =
        FormField.date(BillingNumberRequest.VALID_FROM, context.text("billing.validFrom"))
            .hint(context.text("billing.validFromHint", earliest))
            .value(validFrom)
            .issue(issues, context.language());
    return context
        .form(PagePaths.billingNumbers(midId))
        .add(numberField.element(), dayField.element(), context.button("role.billSubmit"));
  }

  private static LocalDate earliest(List<BillingNumberRecord> numbers, PageContext context) {
    LocalDate today = BelgianTime.date(context.now());
    return numbers.stream()
        .flatMap(number -> number.validUntil().stream())
        .map(last -> last.plusDays(1))
        .filter(today::isBefore)
        .max(LocalDate::compareTo)
        .orElse(today);
  }
}
