package io.github.openmidid.examples.register.page;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import java.util.List;

/** Renders the link to the label of an identifier. */
final class MidIdLabelView {
  private MidIdLabelView() {}

  static List<HtmlNode> of(PageContext context, MidId midId) {
    HtmlElement link =
        context
            .link(PagePaths.label(midId), context.text("midIdLabelPdf"))
            .with("type", "application/pdf");
    return List.of(
        HtmlElement.of("h2", context.text("midIdLabel")),
        HtmlElement.of("p", context.text("midIdLabelHint")),
        HtmlElement.of("p", link));
  }
}
