package io.github.openmidid.examples.register.page.role;

import io.github.openmidid.examples.register.billing.BillingNumberRecord;
import io.github.openmidid.examples.register.page.html.DisplayFormatter;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.HtmlTable;
import io.github.openmidid.examples.register.page.html.PageContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Renders the billing numbers of a device with their days and the reasons for their ends, and a
 * remark on what these days do not guarantee.
 */
public final class BillingNumberListView {
  private BillingNumberListView() {}

  /**
   * Renders the numbers of a device.
   *
   * @param numbers the numbers, the first one first
   */
  public static List<HtmlNode> of(PageContext context, List<BillingNumberRecord> numbers) {
    HtmlElement title = HtmlElement.of("h2", context.text("billing.numbers"));
    if (numbers.isEmpty()) {
      return List.of(title, HtmlElement.of("p", context.text("billing.none")));
    }
    HtmlTable table =
        HtmlTable.of("billingNumbers", context.text("billing.caption"))
            .column(context.text("billingNumber"))
            .column(context.text("billing.validFrom"))
            .column(context.text("billing.validUntil"));
    boolean hasReasons = numbers.stream().anyMatch(number -> number.endReason().isPresent());
    if (hasReasons) {
      table.column(context.text("billing.endReason")).stacked();
    }
    for (BillingNumberRecord number : numbers) {
      List<HtmlNode> cells = new ArrayList<>();
      cells.add(DisplayFormatter.day(number.validFrom(), context.language()));
      cells.add(
          number
              .validUntil()
              .<HtmlNode>map(day -> DisplayFormatter.day(day, context.language()))
              .orElseGet(() -> HtmlNode.text(context.text("billing.noLastDay"))));
      if (hasReasons) {
        cells.add(
            number
                .endReason()
                .<HtmlNode>map(HtmlElement::userText)
                .orElseGet(() -> HtmlNode.text("")));
      }
      table.row(HtmlElement.userCode(number.number()), cells.toArray(HtmlNode[]::new));
    }
    return List.of(title, table.element(), HtmlElement.of("p", context.text("billing.notice")));
  }
}
