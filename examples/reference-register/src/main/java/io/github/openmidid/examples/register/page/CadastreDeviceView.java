package io.github.openmidid.examples.register.page;

import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.cadastre.DeviceEventRecord;
import io.github.openmidid.examples.register.cadastre.DeviceRecord;
import io.github.openmidid.examples.register.page.html.DisplayFormatter;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.HtmlTable;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PageWriter;
import io.github.openmidid.examples.register.rules.Warning;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;

/** What the cadastre holds of a device, and what became of it. */
final class CadastreDeviceView {
  private CadastreDeviceView() {}

  /** In the place of a device: the key of why there is none to see. */
  static List<HtmlNode> nothing(PageContext visit, String reason) {
    return List.of(title(visit), HtmlElement.of("p", visit.say(reason)));
  }

  private static HtmlElement title(PageContext visit) {
    return HtmlElement.of("h2", visit.say("device"));
  }

  static List<HtmlNode> of(PageContext visit, DeviceRecord device, List<DeviceEventRecord> events) {
    List<HtmlNode> content = new ArrayList<>();
    content.add(title(visit));
    device.warnings().forEach(warning -> content.add(warning("p", visit, warning)));
    content.add(
        HtmlTable.of(
            "device",
            visit.say("deviceCaption"),
            List.of(visit.say("field"), visit.say("value")),
            fields(visit, device)));
    content.add(HtmlElement.of("h2", visit.say("history")));
    content.add(DeviceHistoryView.of(visit, events));
    return content;
  }

  static HtmlElement warning(String element, PageContext visit, Warning warning) {
    String words = LocalizedText.of("warning." + warning.code()).in(visit.language());
    return HtmlElement.of(
        element,
        HtmlElement.of("strong", visit.say("toKnow")),
        HtmlNode.text(" " + PageWriter.sentence(words)));
  }

  private static List<HtmlElement> fields(PageContext visit, DeviceRecord device) {
    List<HtmlElement> rows = new ArrayList<>();
    for (DeviceField field : DeviceField.values()) {
      device
          .get(field)
          .ifPresent(
              text ->
                  rows.add(
                      HtmlTable.row(
                          HtmlNode.text(visit.say("field." + field.code())),
                          List.of(DisplayFormatter.value(field, text, visit)))));
    }
    return rows;
  }
}
