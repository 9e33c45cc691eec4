package io.github.openmidid.examples.register.page;

import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.cadastre.DeviceEventRecord;
import io.github.openmidid.examples.register.cadastre.FieldChange;
import io.github.openmidid.examples.register.page.html.DisplayFormatter;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.HtmlTable;
import io.github.openmidid.examples.register.page.html.PageContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a device, oldest first. */
final class DeviceHistoryView {
  private DeviceHistoryView() {}

  static HtmlElement of(PageContext visit, List<DeviceEventRecord> events) {
    return HtmlTable.of(
        "history",
        visit.say("historyCaption"),
        List.of(
            visit.say("event"), visit.say("eventDay"), visit.say("eventBy"), visit.say("changes")),
        events.stream().map(event -> row(visit, event)).toList());
  }

  private static HtmlElement row(PageContext visit, DeviceEventRecord event) {
    HtmlElement changes = HtmlElement.of("ul");
    event
        .warnings()
        .forEach(warning -> changes.add(CadastreDeviceView.warning("li", visit, warning)));
    // The first event is the report: what it said is the device itself, until something changed.
    if (event.kind() == DeviceEventRecord.Kind.CHANGED) {
      event.changes().forEach(change -> changes.add(change(visit, change)));
    }
    return HtmlTable.row(
        HtmlNode.text(visit.say("event." + event.kind().code())),
        List.of(
            DisplayFormatter.day(event.changedAt(), visit.language()), by(visit, event), changes));
  }

  private static HtmlNode by(PageContext visit, DeviceEventRecord event) {
    return event.changedBy().equals(DeviceEventRecord.REGISTER_FILE)
        ? HtmlNode.text(visit.say("registerFile"))
        : HtmlElement.typed(event.changedBy());
  }

  private static HtmlElement change(PageContext visit, FieldChange change) {
    String name =
        DeviceField.ofCode(change.name())
            .map(field -> visit.say("field." + field.code()))
            .orElse(change.name());
    return HtmlElement.of(
        "li",
        HtmlNode.text(visit.say("label", name) + " "),
        value(visit, change.name(), change.before()),
        HtmlNode.text(" → "),
        value(visit, change.name(), change.after()));
  }

  private static HtmlNode value(PageContext visit, String name, @Nullable String text) {
    if (text == null) {
      return HtmlNode.text(visit.say("nothing"));
    }
    return DeviceField.ofCode(name)
        .map(field -> DisplayFormatter.value(field, text, visit))
        .orElseGet(() -> HtmlElement.typed(text));
  }
}
