package io.github.openmidid.examples.register.page;

import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.cadastre.DeviceEventRecord;
import io.github.openmidid.examples.register.cadastre.DeviceRecord;
import io.github.openmidid.examples.register.page.html.Element;
import io.github.openmidid.examples.register.page.html.Html;
import io.github.openmidid.examples.register.page.html.PageWriter;
import io.github.openmidid.examples.register.page.html.Tables;
import io.github.openmidid.examples.register.page.html.Visit;
import io.github.openmidid.examples.register.page.html.Wording;
import io.github.openmidid.examples.register.rules.Warning;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;

/** What the cadastre holds of a device, and what became of it. */
final class DeviceView {
  private DeviceView() {}

  /** In the place of a device: the key of why there is none to see. */
  static List<Html> nothing(Visit visit, String reason) {
    return List.of(title(visit), Element.of("p", visit.say(reason)));
  }

  private static Element title(Visit visit) {
    return Element.of("h2", visit.say("device"));
  }

  static List<Html> of(Visit visit, DeviceRecord device, List<DeviceEventRecord> events) {
    List<Html> content = new ArrayList<>();
    content.add(title(visit));
    device.warnings().forEach(warning -> content.add(warning("p", visit, warning)));
    content.add(
        Tables.of(
            "device",
            visit.say("deviceCaption"),
            List.of(visit.say("field"), visit.say("value")),
            fields(visit, device)));
    content.add(Element.of("h2", visit.say("history")));
    content.add(HistoryView.of(visit, events));
    return content;
  }

  static Element warning(String element, Visit visit, Warning warning) {
    String words = LocalizedText.of("warning." + warning.code()).in(visit.language());
    return Element.of(
        element,
        Element.of("strong", visit.say("toKnow")),
        Html.text(" " + PageWriter.sentence(words)));
  }

  private static List<Element> fields(Visit visit, DeviceRecord device) {
    List<Element> rows = new ArrayList<>();
    for (DeviceField field : DeviceField.values()) {
      device
          .get(field)
          .ifPresent(
              text ->
                  rows.add(
                      Tables.row(
                          Html.text(visit.say("field." + field.code())),
                          List.of(Wording.value(field, text, visit)))));
    }
    return rows;
  }
}
