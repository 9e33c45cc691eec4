package io.github.openmidid.examples.register.page.role;

import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.cadastre.DeviceRecord;
import io.github.openmidid.examples.register.delivery.DeliveryRecord;
import io.github.openmidid.examples.register.page.html.DisplayFormatter;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.HtmlTable;
import io.github.openmidid.examples.register.page.html.KeyValueList;
import io.github.openmidid.examples.register.page.html.MessageBox;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.html.PageWriter;
import io.github.openmidid.examples.register.rules.Warning;
import io.github.openmidid.examples.register.web.problem.Problem;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import java.util.List;
import java.util.Optional;

/** Renders a device, its deliveries, warnings and problems for the forms of the authorities. */
final class DeviceTaskView {
  private DeviceTaskView() {}

  static HtmlElement facts(PageContext context, DeviceRecord device) {
    KeyValueList list = KeyValueList.of("device");
    list.add(context.text("status"), DisplayFormatter.status(device, context));
    DisplayFormatter.addValues(list, List.of(DeviceField.values()), device, context);
    return list.element();
  }

  static HtmlElement warning(PageContext context, Warning warning) {
    String words = LocalizedText.of("warning." + warning.code()).in(context.language());
    return MessageBox.warning(context, PageWriter.sentence(words));
  }

  /** Renders the reason why a form was rejected as a whole; empty if its fields have issues. */
  static Optional<HtmlElement> whole(PageContext context, Problem problem) {
    return problem.issues().isEmpty() ? Optional.of(fault(context, problem)) : Optional.empty();
  }

  /** Renders why a form was rejected: each issue, or the problem as a whole. */
  static HtmlElement fault(PageContext context, Problem problem) {
    if (problem.issues().isEmpty()) {
      return MessageBox.fault(
          HtmlElement.of("p", PageWriter.sentence(problem.detail().in(context.language()))));
    }
    HtmlNode[] issues =
        problem.issues().stream()
            .map(issue -> PageWriter.sentence(issue.detail().in(context.language())))
            .map(words -> HtmlElement.of("p", words))
            .toArray(HtmlNode[]::new);
    return MessageBox.fault(issues);
  }

  /** Renders deliveries; suppliers, operators and authorities see the same columns. */
  static HtmlElement deliveries(PageContext context, List<DeliveryRecord> deliveries) {
    HtmlTable table =
        HtmlTable.of("deliveries", context.text("role.deliveriesCaption"))
            .column("MID-ID")
            .column(context.text("role.supplier"))
            .column(context.text("field.operator"))
            .column(context.text("modality"))
            .column(context.text("field.make"))
            .column(context.text("field.model"))
            .column(context.text("field.serialNumber"))
            .column(context.text("role.installedOn"))
            .column(context.text("role.warnings"));
    for (DeliveryRecord delivery : deliveries) {
      table.row(
          context.link(
              PagePaths.midId(delivery.report().midId()), delivery.report().midId().toString()),
          HtmlElement.userText(delivery.supplier()),
          HtmlElement.userText(delivery.report().operator()),
          HtmlNode.text(
              DisplayFormatter.modality(delivery.report().modality().code(), context.language())),
          HtmlElement.userText(delivery.report().make()),
          HtmlElement.userText(delivery.report().model()),
          HtmlElement.userCode(delivery.report().serialNumber()),
          DisplayFormatter.day(delivery.report().installedOn(), context.language()),
          warnings(context, delivery));
    }
    return table.stacked().element();
  }

  private static HtmlNode warnings(PageContext context, DeliveryRecord delivery) {
    if (delivery.warnings().isEmpty()) {
      return HtmlNode.text("");
    }
    HtmlElement list = HtmlElement.of("ul");
    for (Warning warning : delivery.warnings()) {
      String words = LocalizedText.of("warning." + warning.code()).in(context.language());
      list.add(HtmlElement.of("li", PageWriter.sentence(words)));
    }
    return list;
  }
}
