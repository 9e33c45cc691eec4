package io.github.openmidid.examples.register.page;

import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.cadastre.DeviceEventRecord;
import io.github.openmidid.examples.register.cadastre.FieldChange;
import io.github.openmidid.examples.register.page.html.DisplayFormatter;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.HtmlTable;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.rules.OrganizationName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Renders the history of a device, oldest event first. */
final class DeviceHistoryView {
  private DeviceHistoryView() {}

  static HtmlElement of(PageContext context, List<DeviceEventRecord> events) {
    HtmlTable table =
        HtmlTable.of("history", context.text("historyCaption"))
            .column(context.text("event"))
            .column(context.text("eventDay"))
            .column(context.text("eventBy"))
            .column(context.text("changes"))
            .stacked();
    events.forEach(event -> row(table, context, event));
    return table.element();
  }

  private static void row(HtmlTable table, PageContext context, DeviceEventRecord event) {
    HtmlElement changes = HtmlElement.of("ul");
    event
        .warnings()
        .forEach(
            warning ->
                changes.add(
                    HtmlElement.of(
                        "li",
                        HtmlElement.of("strong", context.text("toKnow")),
                        HtmlNode.text(" " + CadastreDeviceView.words(context, warning)))));
    // The first event is the report; its values are those of the device until something changed.
    if (event.kind() == DeviceEventRecord.Kind.CHANGED) {
      event.changes().forEach(change -> changes.add(change(context, change)));
    }
    table.row(
        HtmlNode.text(context.text("event." + event.kind().code())),
        DisplayFormatter.day(event.changedAt(), context.language()),
        by(context, event),
        changes);
  }

  private static HtmlNode by(PageContext context, DeviceEventRecord event) {
    return event.changedBy().equals(OrganizationName.REGISTER_FILE)
        ? HtmlNode.text(context.text("registerFile"))
        : HtmlElement.userText(event.changedBy());
  }

  private static HtmlElement change(PageContext context, FieldChange change) {
    String name =
        DeviceField.ofCode(change.name())
            .map(field -> context.text("field." + field.code()))
            .orElse(change.name());
    return HtmlElement.of(
        "li",
        HtmlNode.text(context.text("label", name) + " "),
        value(context, change.name(), change.before()),
        HtmlNode.text(" → "),
        value(context, change.name(), change.after()));
  }

  private static HtmlNode value(PageContext context, String name, @Nullable String text) {
    if (text == null) {
      return HtmlNode.text(context.text("nothing"));
    }
    return DeviceField.ofCode(name)
        .map(field -> DisplayFormatter.value(field, text, context))
        .orElseGet(() -> HtmlElement.userText(text));
  }
}
