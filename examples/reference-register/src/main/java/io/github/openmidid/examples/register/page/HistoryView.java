package io.github.openmidid.examples.register.page;

import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.cadastre.DeviceEventRecord;
import io.github.openmidid.examples.register.cadastre.FieldChange;
import io.github.openmidid.examples.register.page.html.Element;
import io.github.openmidid.examples.register.page.html.Html;
import io.github.openmidid.examples.register.page.html.Tables;
import io.github.openmidid.examples.register.page.html.Visit;
import io.github.openmidid.examples.register.page.html.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a device, oldest first. */
final class HistoryView {
  private HistoryView() {}

  static Element of(Visit visit, List<DeviceEventRecord> events) {
    return Tables.of(
        "history",
        visit.say("historyCaption"),
        List.of(
            visit.say("event"), visit.say("eventDay"), visit.say("eventBy"), visit.say("changes")),
        events.stream().map(event -> row(visit, event)).toList());
  }

  private static Element row(Visit visit, DeviceEventRecord event) {
    Element changes = Element.of("ul");
    event.warnings().forEach(warning -> changes.add(DeviceView.warning("li", visit, warning)));
    // The first event is the report: what it said is the device itself, until something changed.
    if (event.kind() == DeviceEventRecord.Kind.CHANGED) {
      event.changes().forEach(change -> changes.add(change(visit, change)));
    }
    return Tables.row(
        Html.text(visit.say("event." + event.kind().code())),
        List.of(Wording.day(event.changedAt(), visit.language()), by(visit, event), changes));
  }

  private static Html by(Visit visit, DeviceEventRecord event) {
    return event.changedBy().equals(DeviceEventRecord.REGISTER_FILE)
        ? Html.text(visit.say("registerFile"))
        : Element.typed(event.changedBy());
  }

  private static Element change(Visit visit, FieldChange change) {
    String name =
        DeviceField.ofCode(change.name())
            .map(field -> visit.say("field." + field.code()))
            .orElse(change.name());
    return Element.of(
        "li",
        Html.text(visit.say("label", name) + " "),
        value(visit, change.name(), change.before()),
        Html.text(" → "),
        value(visit, change.name(), change.after()));
  }

  private static Html value(Visit visit, String name, @Nullable String text) {
    if (text == null) {
      return Html.text(visit.say("nothing"));
    }
    return DeviceField.ofCode(name)
        .map(field -> Wording.value(field, text, visit))
        .orElseGet(() -> Element.typed(text));
  }
}
