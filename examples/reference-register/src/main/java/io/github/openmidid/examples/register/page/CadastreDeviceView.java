package io.github.openmidid.examples.register.page;

import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.cadastre.DeviceEventRecord;
import io.github.openmidid.examples.register.cadastre.DeviceRecord;
import io.github.openmidid.examples.register.page.html.DisplayFormatter;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.KeyValueList;
import io.github.openmidid.examples.register.page.html.MessageBox;
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

  /**
   * Renders a device.
   *
   * @param billing the content after its facts
   */
  static List<HtmlNode> of(
      PageContext context,
      DeviceRecord device,
      List<HtmlNode> billing,
      List<DeviceEventRecord> events) {
    List<HtmlNode> content = new ArrayList<>();
    content.add(title(context));
    device
        .warnings()
        .forEach(warning -> content.add(MessageBox.warning(context, words(context, warning))));
    content.add(facts(context, device));
    content.addAll(billing);
    content.add(HtmlElement.of("h2", context.text("history")));
    content.add(DeviceHistoryView.of(context, events));
    return content;
  }

  /** Returns a warning as a sentence. */
  static String words(PageContext context, Warning warning) {
    return PageWriter.sentence(
        LocalizedText.of("warning." + warning.code()).in(context.language()));
  }

  private static HtmlElement facts(PageContext context, DeviceRecord device) {
    KeyValueList list = KeyValueList.of("device");
    DisplayFormatter.addValues(list, List.of(DeviceField.values()), device, context);
    device
        .fancDeviceNumber()
        .ifPresent(
            number ->
                list.add(context.text("field.fancDeviceNumber"), HtmlElement.userCode(number)));
    return list.element();
  }
}
