package io.github.openmidid.examples.register.page.report;

import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.cadastre.DeviceUse;
import io.github.openmidid.examples.register.page.html.DisplayFormatter;
import io.github.openmidid.examples.register.page.html.FormField;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.KeyValueList;
import io.github.openmidid.examples.register.page.html.MessageBox;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Renders the form that reports a device or changes one. */
final class DeviceFormView {
  static final String REFERENCE = "requestReference";
  static final String VERSION = "version";

  private static final Set<DeviceField> WITH_HINT =
      EnumSet.of(
          DeviceField.CAMPUS,
          DeviceField.SITE_NUMBER,
          DeviceField.ESTABLISHMENT_UNIT_NUMBER,
          DeviceField.FANC_ESTABLISHMENT_NUMBER,
          DeviceField.SEQUENCE_NUMBER,
          DeviceField.COMMISSIONING_DATE,
          DeviceField.PRIOR_AUTHORIZATION_DATE,
          DeviceField.DECOMMISSIONING_DATE);

  private DeviceFormView() {}

  static List<HtmlNode> of(PageContext context, DeviceForm form) {
    List<HtmlNode> content = new ArrayList<>();
    if (!form.faults().isEmpty() || !form.faultsOfForm().isEmpty()) {
      content.add(faults(context, form));
    }
    content.add(facts(context, form));
    content.add(
        HtmlElement.of("p", context.text(form.isChange() ? "report.toChange" : "report.toReport")));
    content.add(form(context, form));
    return content;
  }

  /** Renders the faults, with links to the fields. */
  private static HtmlElement faults(PageContext context, DeviceForm form) {
    HtmlElement list = HtmlElement.of("ul");
    form.faultsOfForm().forEach(fault -> list.add(HtmlElement.of("li", fault)));
    form.faults()
        .forEach(
            (field, fault) ->
                list.add(
                    HtmlElement.of(
                        "li",
                        HtmlElement.of("a", label(context, field))
                            .with("href", "#" + field.code()))));
    return MessageBox.fault(HtmlElement.of("p", context.text("report.nothingStored")), list);
  }

  private static HtmlElement facts(PageContext context, DeviceForm form) {
    String midId = form.registration().midId().toString();
    return KeyValueList.of("identifier")
        .add("MID-ID", context.link(PagePaths.midId(form.registration().midId()), midId))
        .add(
            context.text("modality"),
            HtmlNode.text(
                DisplayFormatter.modality(form.registration().modalityCode(), context.language())))
        .add(
            context.text("field.operator"),
            HtmlElement.userText(form.registration().operator().orElseThrow()))
        .element();
  }

  private static HtmlElement form(PageContext context, DeviceForm form) {
    HtmlElement element = context.form(PagePaths.deviceForm(form.registration().midId()));
    element.add(
        form.device()
            .map(device -> PageContext.hidden(VERSION, String.valueOf(device.version())))
            .orElseGet(() -> PageContext.hidden(REFERENCE, form.reference().toString())));
    Set<DeviceField> required = DeviceFormReader.required(form.registration(), form.device());
    for (DeviceField field : DeviceFormReader.fields(form.isChange())) {
      element.add(field(context, form, field, required.contains(field)).element());
    }
    return element.add(context.button(form.isChange() ? "report.sendChange" : "report.send"));
  }

  private static FormField field(
      PageContext context, DeviceForm form, DeviceField field, boolean isRequired) {
    String label = label(context, field);
    String shown = isRequired ? label : context.text("report.optional", label);
    FormField element =
        switch (field) {
          case USE -> FormField.choice(field.code(), shown, uses(context));
          case COMMISSIONING_DATE, PRIOR_AUTHORIZATION_DATE, DECOMMISSIONING_DATE ->
              FormField.date(field.code(), shown);
          default -> FormField.text(field.code(), shown);
        };
    if (isRequired) {
      element.required();
    }
    if (WITH_HINT.contains(field)) {
      element.hint(context.text("report.hint." + field.code()));
    }
    return element.value(form.text(field)).fault(Optional.ofNullable(form.faults().get(field)));
  }

  private static Map<String, String> uses(PageContext context) {
    Map<String, String> uses = new LinkedHashMap<>();
    uses.put("", context.text("report.chooseUse"));
    for (DeviceUse use : DeviceUse.values()) {
      uses.put(use.code(), context.text("use." + use.code()));
    }
    return uses;
  }

  static String label(PageContext context, DeviceField field) {
    return context.text("field." + field.code());
  }
}
