package io.github.openmidid.examples.register.page;

import io.github.openmidid.examples.register.cadastre.DeviceRecord;
import io.github.openmidid.examples.register.page.html.DisplayFormatter;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.KeyValueList;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.register.Registration;
import java.util.Optional;

/** Renders the data of one identifier in the register. */
final class MidIdFactsView {
  private MidIdFactsView() {}

  /**
   * Renders the facts.
   *
   * @param device the visible device, if there is one
   */
  static HtmlElement of(
      PageContext context, Registration registration, Optional<DeviceRecord> device) {
    KeyValueList facts =
        KeyValueList.of("identifier")
            .add(
                context.text("modality"),
                HtmlNode.text(
                    DisplayFormatter.modality(registration.modalityCode(), context.language())))
            .add(context.text("status"), MidIdTableView.status(context, registration, device));
    registration
        .billingNumber()
        .ifPresent(
            number -> facts.add(context.text("billingNumber"), HtmlElement.userCode(number)));
    registration
        .operator()
        .ifPresent(
            operator -> facts.add(context.text("field.operator"), HtmlElement.userText(operator)));
    registration
        .grantedAt()
        .ifPresent(
            moment ->
                facts.add(
                    context.text("grantedOn"), DisplayFormatter.day(moment, context.language())));
    return facts.element();
  }
}
