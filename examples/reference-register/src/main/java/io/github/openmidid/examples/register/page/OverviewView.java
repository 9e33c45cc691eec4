package io.github.openmidid.examples.register.page;

import io.github.openmidid.examples.register.page.html.DisplayFormatter;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.HtmlTable;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.registration.MidIdOverview;
import io.github.openmidid.examples.register.registration.MidIdOverview.ModalityCount;
import io.github.openmidid.examples.register.registration.RegistrationListQuery;
import io.github.openmidid.register.RegistrationStatus;
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
    HtmlTable table =
        HtmlTable.of("overview", context.text("overviewCaption"))
            .column(context.text("modality"))
            .number(context.text("granted"))
            .number(context.text("available"))
            .number(context.text("linked"));
    for (ModalityCount count : overview.modalities()) {
      String name = DisplayFormatter.modality(count.modality(), context.language());
      row(table, context, name, count);
    }
    row(table, context, context.text("allModalities"), sum(overview));
    return table.element();
  }

  private static void row(HtmlTable table, PageContext context, String name, ModalityCount count) {
    table.row(
        HtmlNode.text(name),
        number(context, count.granted(), place(count, "")),
        number(context, count.available(), place(count, RegistrationStatus.AVAILABLE.code())),
        number(context, count.linked(), place(count, RegistrationStatus.LINKED.code())));
  }

  /** Renders a count as a link to its list. */
  private static HtmlNode number(PageContext context, long count, String place) {
    return count == 0
        ? context.number(0)
        : HtmlElement.of("a", context.number(count)).with("href", context.path(place));
  }

  private static String place(ModalityCount count, String status) {
    return PagePaths.query(
        PagePaths.MID_IDS,
        MidIdRequestForm.MODALITY,
        count.modality(),
        RegistrationListQuery.STATUS,
        status);
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
