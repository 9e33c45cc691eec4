package io.github.openmidid.examples.register.page.unlinked;

import io.github.openmidid.MidId;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.cadastre.DeviceRecord;
import io.github.openmidid.examples.register.page.html.DisplayFormatter;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.HtmlTable;
import io.github.openmidid.examples.register.page.html.KeyValueList;
import io.github.openmidid.examples.register.page.html.MessageBox;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.html.PageWriter;
import io.github.openmidid.examples.register.unlinked.ContradictionRecord;
import io.github.openmidid.examples.register.unlinked.LinkCandidateRecord;
import io.github.openmidid.examples.register.unlinked.UnlinkedDeviceRecord;
import java.util.List;

/** Renders a device that waits for a link, with candidates and contradictions. */
final class UnlinkedDeviceView {
  private static final List<DeviceField> FIELDS =
      List.of(
          DeviceField.OPERATOR,
          DeviceField.MODALITY,
          DeviceField.MAKE,
          DeviceField.MODEL,
          DeviceField.SERIAL_NUMBER,
          DeviceField.CAMPUS,
          DeviceField.COMMISSIONING_DATE,
          DeviceField.DECOMMISSIONING_DATE);

  private UnlinkedDeviceView() {}

  static HtmlElement of(PageContext context, UnlinkedDeviceRecord found) {
    DeviceRecord device = found.device();
    String id = "device-" + device.deviceId();
    HtmlElement section =
        HtmlElement.of(
                "section",
                HtmlElement.of(
                        "h2",
                        context.link(PagePaths.midId(device.midId()), device.midId().toString()))
                    .with("id", id))
            .with("aria-labelledby", id);
    section.add(facts(context, found, id));
    found
        .contradictions()
        .forEach(one -> section.add(MessageBox.warning(context, words(context, one))));
    return section.add(candidates(context, found, id));
  }

  private static HtmlElement facts(PageContext context, UnlinkedDeviceRecord found, String id) {
    DeviceRecord device = found.device();
    KeyValueList list = KeyValueList.of(id + "-facts");
    DisplayFormatter.addValues(list, FIELDS, device, context);
    list.add(
        context.text("unlinked.reportedOn"),
        DisplayFormatter.day(device.reportedAt(), context.language()));
    list.add(context.text("unlinked.free"), context.number(found.freeMidIds()));
    return list.element();
  }

  private static HtmlElement candidates(
      PageContext context, UnlinkedDeviceRecord found, String id) {
    HtmlTable table =
        HtmlTable.of(
                id + "-candidates",
                context.text("unlinked.caption", found.device().midId().toString()))
            .column("MID-ID")
            .column(context.text("status"))
            .column(context.text("unlinked.why"))
            .number(context.text("unlinked.deliveries"))
            .column(context.text("unlinked.contradictions"));
    for (LinkCandidateRecord candidate : found.candidates()) {
      MidId midId = candidate.registration().midId();
      table.row(
          context.link(PagePaths.midId(midId), midId.toString()),
          DisplayFormatter.status(candidate.registration(), context),
          HtmlNode.text(
              context.text(candidate.isReported() ? "unlinked.reported" : "unlinked.delivered")),
          context.number(candidate.deliveries()),
          contradictions(context, candidate));
    }
    return table.stacked().element();
  }

  private static HtmlNode contradictions(PageContext context, LinkCandidateRecord candidate) {
    if (candidate.contradictions().isEmpty()) {
      return HtmlNode.text(context.text("unlinked.nothing"));
    }
    HtmlElement list = HtmlElement.of("ul");
    candidate.contradictions().forEach(one -> list.add(HtmlElement.of("li", words(context, one))));
    return list;
  }

  private static String words(PageContext context, ContradictionRecord contradiction) {
    String words = contradiction.text().in(context.language());
    return contradiction.other().isEmpty() ? PageWriter.sentence(words) : capitalized(words);
  }

  /** Without a full stop, which could be taken for a part of the value at the end. */
  private static String capitalized(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
