package io.github.openmidid.examples.register.page.notice;

import io.github.openmidid.examples.register.notice.NoticeEntry;
import io.github.openmidid.examples.register.notice.NoticeQuery;
import io.github.openmidid.examples.register.page.html.DisplayFormatter;
import io.github.openmidid.examples.register.page.html.FilterForm;
import io.github.openmidid.examples.register.page.html.FormField;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.HtmlTable;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Renders the notice like a letter: the recipient, the grants, the next steps and the devices. */
final class NoticeView {
  private static final List<String> COLUMNS =
      List.of(
          "existing.cadastreNumber",
          "modality",
          "makeAndModel",
          "field.serialNumber",
          "field.campus",
          "field.fancDeviceNumber",
          "existing.registeredOn",
          "grantedOn");

  private NoticeView() {}

  /** Renders the form in which an authority names the operator. */
  static HtmlElement form(PageContext context, Optional<String> operator) {
    return FilterForm.of(context, PagePaths.NOTICE)
        .add(
            FormField.text(NoticeQuery.OPERATOR, context.text("field.operator"))
                .hint(context.text("existing.operatorHint"))
                .value(operator.orElse("")))
        .element(operator.isPresent());
  }

  static List<HtmlNode> of(PageContext context, String operator, List<NoticeEntry> entries) {
    List<HtmlNode> content = new ArrayList<>();
    content.add(
        HtmlElement.of(
            "p",
            HtmlNode.text(context.text("label", context.text("field.operator")) + " "),
            HtmlElement.userText(operator)));
    if (entries.isEmpty()) {
      content.add(HtmlElement.of("p", context.text("existing.none")));
      return content;
    }
    content.add(HtmlElement.of("p", context.text("existing.granted")));
    content.add(
        HtmlElement.of(
            "ul",
            HtmlElement.of("li", context.text("existing.affix")),
            HtmlElement.of("li", context.text("existing.transfer")),
            HtmlElement.of("li", context.text("existing.noRights"))));
    content.add(table(context, entries));
    content.add(HtmlElement.of("p", context.text("existing.source")));
    String file = PagePaths.query(PagePaths.NOTICE_CSV, NoticeQuery.OPERATOR, operator);
    content.add(HtmlElement.of("p", context.link(file, context.text("existing.csv"))));
    return content;
  }

  private static HtmlElement table(PageContext context, List<NoticeEntry> entries) {
    HtmlTable table = HtmlTable.of("notice", context.text("existing.caption")).column("MID-ID");
    COLUMNS.forEach(key -> table.column(context.text(key)));
    for (NoticeEntry entry : entries) {
      table.row(
          context.link(PagePaths.midId(entry.midId()), entry.midId().toString()),
          HtmlElement.userCode(entry.cadastreNumber()),
          HtmlNode.text(DisplayFormatter.modality(entry.modality(), context.language())),
          HtmlElement.userText((entry.make().orElse("") + " " + entry.model().orElse("")).strip()),
          HtmlElement.userCode(entry.serialNumber().orElse("")),
          HtmlElement.userText(entry.campus().orElse("")),
          HtmlElement.userCode(entry.fancDeviceNumber().orElse("")),
          DisplayFormatter.day(entry.registeredOn(), context.language()),
          DisplayFormatter.day(entry.grantedAt(), context.language()));
    }
    return table.stacked().element();
  }
}
