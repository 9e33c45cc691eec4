package io.github.openmidid.examples.transfer.report.page;

import io.github.openmidid.MidIdFormat;
import io.github.openmidid.examples.transfer.check.RegisterDescription;

/** Register, format, meaning of the result and the facts about the transfer, with their marks. */
final class ConditionsSection {
  private ConditionsSection() {}

  static void write(HtmlWriter html, RegisterDescription register) {
    MidIdFormat format = MidIdFormat.current();
    html.open("section").message("h2", "page.conditions");
    html.message(
        "p", register.isTest() ? "summary.registerTest" : "summary.registerReal", register.name());
    html.message(
        "p",
        format.status() == MidIdFormat.Status.PROVISIONAL
            ? "summary.formatProvisional"
            : "summary.format",
        format.name(),
        format.date().toString(),
        format.source());
    html.message("p", "summary.meaning").message("h3", "page.month");
    html.message("p", "fact.month").message("p", "fact.kinds").close();
  }
}
