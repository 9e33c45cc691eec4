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

/** Renders a device of the cadastre with its history. */
final class CadastreDeviceView {
  private CadastreDeviceView() {}

  /**
   * Renders the reason why there is no device to show.
   *
   * @param reason the key of the text
   */
  static List<HtmlNode> nothing(PageContext context, String reason) {
    return List.of(title(context), HtmlElement.of("p", context.text(reason)));
  }

  private static HtmlElement title(PageContext context) {
    return HtmlElement.of("h2", context.text("device"));
  }

  static List<HtmlNode> of(
      PageContext context, DeviceRecord device, List<DeviceEventRecord> events) {
    List<HtmlNode> content = new ArrayList<>();
    content.add(title(context));
    device.warnings().forEach(warning -> content.add(warning("p", context, warning)));
    content.add(
        HtmlTable.of(
            "device",
            context.text("deviceCaption"),
            List.of(context.text("field"), context.text("value")),
            fields(context, device)));
    content.add(HtmlElement.of("h2", context.text("history")));
    content.add(DeviceHistoryView.of(context, events));
    return content;
  }

  static HtmlElement warning(String element, PageContext context, Warning warning) {
    String words = LocalizedText.of("warning." + warning.code()).in(context.language());
    return HtmlElement.of(
        element,
        HtmlElement.of("strong", context.text("toKnow")),
        HtmlNode.text(" " + PageWriter.sentence(words)));
  }

  private static List<HtmlElement> fields(PageContext context, DeviceRecord device) {
    List<HtmlElement> rows = new ArrayList<>();
    for (DeviceField field : DeviceField.values()) {
      device
          .get(field)
          .ifPresent(
              text ->
                  rows.add(
                      HtmlTable.row(
                          HtmlNode.text(context.text("field." + field.code())),
                          List.of(DisplayFormatter.value(field, text, context)))));
    }
    device
        .fancDeviceNumber()
        .ifPresent(
            number ->
                rows.add(
                    HtmlTable.row(
                        HtmlNode.text(context.text("field.fancDeviceNumber")),
                        List.of(HtmlNode.text(number)))));
    return rows;
  }
}
