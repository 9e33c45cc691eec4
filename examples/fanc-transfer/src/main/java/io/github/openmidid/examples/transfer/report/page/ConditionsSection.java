package io.github.openmidid.examples.transfer.report.page;

import io.github.openmidid.examples.commandline.html.HtmlWriter;
import io.github.openmidid.examples.transfer.check.RegisterDescription;
import io.github.openmidid.examples.transfer.report.ConditionText;
import java.util.List;

/**
 * The section with the register, the format, the meaning of the result, and the facts about the
 * transfer.
 */
final class ConditionsSection {
  private ConditionsSection() {}

  /** Writes the conditions of a comparison with a register. */
  static void write(HtmlWriter html, RegisterDescription register, List<String> meaning) {
    ConditionText text = new ConditionText(html.locale());
    html.open("section").message("h2", "page.conditions");
    text.register(register).forEach(sentence -> html.element("p", sentence));
    html.element("p", text.format());
    html.message("h3", "page.meaning");
    meaning.forEach(sentence -> html.element("p", sentence));
    month(html);
    html.close();
  }

  /** Writes the facts about the monthly transfer: a statement of FANC and an inference. */
  static void month(HtmlWriter html) {
    html.message("h3", "page.month").message("p", "fact.month").message("p", "fact.kinds");
  }
}
