package io.github.openmidid.examples.register.page.report;

import io.github.openmidid.Modality;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PageWriter;
import io.github.openmidid.examples.register.registration.NextStep;
import io.github.openmidid.register.Registration;
import java.util.List;

/** Renders the next steps of the operator after the grant of an identifier, with the sources. */
public final class NextStepsView {
  private NextStepsView() {}

  /** Renders the steps. */
  public static List<HtmlNode> of(PageContext context, Registration registration) {
    HtmlElement list = HtmlElement.of("ol");
    NextStep.of(Modality.ofCode(registration.modalityCode()))
        .forEach(
            step ->
                list.add(
                    HtmlElement.of(
                        "li", PageWriter.sentence(step.detail().in(context.language())))));
    return List.of(
        HtmlElement.of("h2", context.text("report.next")), list.with("id", "next-steps"));
  }
}
