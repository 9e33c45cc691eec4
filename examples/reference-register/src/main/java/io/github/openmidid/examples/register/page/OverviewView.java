package io.github.openmidid.examples.register.page;

import io.github.openmidid.examples.register.page.html.DisplayFormatter;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.HtmlTable;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.registration.MidIdOverview;
import io.github.openmidid.examples.register.registration.MidIdOverview.ModalityCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Renders the number of identifiers per modality, and the form that requests one. */
final class OverviewView {
  private OverviewView() {}

  /**
   * Renders the content of the page.
   *
   * @param form the form; empty if the user may not request identifiers
   */
  static List<HtmlNode> of(
      PageContext context, MidIdOverview overview, Optional<MidIdRequestForm> form) {
    List<HtmlNode> content = new ArrayList<>();
    content.add(counts(context, overview));
    content.add(HtmlElement.of("p", context.link(PagePaths.MID_IDS, context.text("showAll"))));
    form.ifPresent(
        request -> {
          content.add(HtmlElement.of("h2", context.text("requestTitle")));
          content.add(request.in(context));
        });
    return content;
  }

  private static HtmlElement counts(PageContext context, MidIdOverview overview) {
    List<HtmlElement> rows = new ArrayList<>();
    overview.modalities().forEach(count -> rows.add(row(about(context, count), count)));
    rows.add(row(HtmlNode.text(context.text("allModalities")), sum(overview)));
    return HtmlTable.of(
        "overview",
        context.text("overviewCaption"),
        List.of(
            context.text("modality"),
            context.text("granted"),
            context.text("available"),
            context.text("linked")),
        rows);
  }

  private static HtmlElement about(PageContext context, ModalityCount count) {
    String place = PagePaths.MID_IDS + "?" + MidIdRequestForm.MODALITY + "=" + count.modality();
    return context.link(place, DisplayFormatter.modality(count.modality(), context.language()));
  }

  private static HtmlElement row(HtmlNode about, ModalityCount count) {
    return HtmlTable.row(
        about, List.of(number(count.granted()), number(count.available()), number(count.linked())));
  }

  private static HtmlNode number(long count) {
    return HtmlNode.text(String.valueOf(count));
  }

  private static ModalityCount sum(MidIdOverview overview) {
    List<ModalityCount> counts = overview.modalities();
    return new ModalityCount(
        "",
        counts.stream().mapToLong(ModalityCount::granted).sum(),
        counts.stream().mapToLong(ModalityCount::available).sum(),
        counts.stream().mapToLong(ModalityCount::linked).sum());
  }
}
