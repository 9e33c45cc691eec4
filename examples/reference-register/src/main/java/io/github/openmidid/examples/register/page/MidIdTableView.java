package io.github.openmidid.examples.register.page;

import io.github.openmidid.MidId;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.cadastre.DeviceRecord;
import io.github.openmidid.examples.register.page.html.DisplayFormatter;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.HtmlTable;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.security.Scopes;
import io.github.openmidid.register.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Renders a table of identifiers with their status in the procedure and their devices. */
final class MidIdTableView {
  private static final HtmlNode NOTHING = HtmlNode.text("");

  private MidIdTableView() {}

  static boolean seesDevices(Caller caller) {
    return caller.scopes().contains(Scopes.CONSULT_DEVICES);
  }

  /** Returns whether a user sees the data of several operators. */
  static boolean seesOperators(Caller caller) {
    return caller.maySeeAllOperators() || caller.isInstitution();
  }

  static HtmlElement of(
      PageContext context,
      Caller caller,
      List<Registration> registrations,
      Map<MidId, DeviceRecord> devices) {
    HtmlTable table =
        HtmlTable.of("identifiers", context.text("identifiersCaption"))
            .column("MID-ID")
            .column(context.text("modality"))
            .column(context.text("status"));
    if (seesOperators(caller)) {
      table.column(context.text("field.operator"));
    }
    if (seesDevices(caller)) {
      table
          .column(context.text("makeAndModel"))
          .column(context.text("field.serialNumber"))
          .column(context.text("field.campus"));
    }
    if (!caller.isSupplier()) {
      table.column(context.text("billingNumber")).column(context.text("grantedOn"));
    }
    for (Registration registration : registrations) {
      Optional<DeviceRecord> device = Optional.ofNullable(devices.get(registration.midId()));
      table.row(about(context, registration), cells(context, caller, registration, device));
    }
    return table.stacked().element();
  }

  private static HtmlNode about(PageContext context, Registration registration) {
    return context.link(PagePaths.midId(registration.midId()), registration.midId().toString());
  }

  private static HtmlNode[] cells(
      PageContext context,
      Caller caller,
      Registration registration,
      Optional<DeviceRecord> device) {
    List<HtmlNode> cells = new ArrayList<>();
    cells.add(
        HtmlNode.text(DisplayFormatter.modality(registration.modalityCode(), context.language())));
    cells.add(status(context, registration, device));
    if (seesOperators(caller)) {
      cells.add(HtmlElement.userText(registration.operator().orElse("")));
    }
    if (seesDevices(caller)) {
      cells.add(device.map(MidIdTableView::makeAndModel).orElse(NOTHING));
      cells.add(field(device, DeviceField.SERIAL_NUMBER, context));
      cells.add(field(device, DeviceField.CAMPUS, context));
    }
    if (!caller.isSupplier()) {
      cells.add(registration.billingNumber().<HtmlNode>map(HtmlElement::userCode).orElse(NOTHING));
      cells.add(grantedOn(context, registration));
    }
    return cells.toArray(HtmlNode[]::new);
  }

  /** Renders the status; an identifier that a device was reported with is not free any more. */
  static HtmlNode status(
      PageContext context, Registration registration, Optional<DeviceRecord> device) {
    return device.isPresent()
        ? DisplayFormatter.status(device.get(), context)
        : DisplayFormatter.status(registration, context);
  }

  static HtmlNode makeAndModel(DeviceRecord device) {
    return HtmlElement.of(
        "span",
        HtmlElement.userText(device.get(DeviceField.MAKE).orElse("")),
        HtmlNode.text(" "),
        HtmlElement.userText(device.get(DeviceField.MODEL).orElse("")));
  }

  static HtmlNode grantedOn(PageContext context, Registration registration) {
    return registration
        .grantedAt()
        .<HtmlNode>map(moment -> DisplayFormatter.day(moment, context.language()))
        .orElse(NOTHING);
  }

  private static HtmlNode field(
      Optional<DeviceRecord> device, DeviceField field, PageContext context) {
    return device.map(some -> DisplayFormatter.value(field, some, context)).orElse(NOTHING);
  }
}
