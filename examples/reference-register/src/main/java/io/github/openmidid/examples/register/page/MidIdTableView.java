package io.github.openmidid.examples.register.page;

import io.github.openmidid.Modality;
import io.github.openmidid.examples.register.page.html.DisplayFormatter;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.HtmlTable;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.html.Pager;
import io.github.openmidid.register.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Renders a table of identifiers with their status in the procedure. */
final class MidIdTableView {
  static final String AFTER = "after";
  static final String STATUS = "status";

  private MidIdTableView() {}

  /**
   * Renders the content of the page.
   *
   * @param modality the modality to which the list is limited, if one was chosen
   * @param found the registrations; one more than the page size indicates a next page
   */
  static List<HtmlNode> of(
      PageContext context, Optional<Modality> modality, List<Registration> found, int pageSize) {
    List<HtmlNode> content = new ArrayList<>();
    content.add(choice(context, modality));
    if (found.isEmpty()) {
      content.add(HtmlElement.of("p", context.text("none")));
      return content;
    }
    List<Registration> page = found.subList(0, Math.min(pageSize, found.size()));
    content.add(table(context, "identifiers", page));
    if (found.size() > pageSize) {
      content.add(next(context, modality, page.get(pageSize - 1)));
    }
    return content;
  }

  static HtmlElement table(PageContext context, String name, List<Registration> registrations) {
    HtmlTable table =
        HtmlTable.of(name, context.text("identifiersCaption"))
            .column("MID-ID")
            .column(context.text("modality"))
            .column(context.text("status"))
            .column(context.text("billingNumber"))
            .column(context.text("grantedOn"))
            .stacked();
    registrations.forEach(registration -> row(table, context, registration));
    return table.element();
  }

  private static void row(HtmlTable table, PageContext context, Registration registration) {
    HtmlNode grantedAt =
        registration
            .grantedAt()
            .<HtmlNode>map(moment -> DisplayFormatter.day(moment, context.language()))
            .orElse(HtmlNode.text(""));
    table.row(
        context.link(PagePaths.midId(registration.midId()), registration.midId().toString()),
        HtmlNode.text(DisplayFormatter.modality(registration.modalityCode(), context.language())),
        DisplayFormatter.status(registration, context),
        HtmlElement.userCode(registration.billingNumber().orElse("")),
        grantedAt);
  }

  private static HtmlElement choice(PageContext context, Optional<Modality> chosen) {
    HtmlElement list = HtmlElement.of("ul");
    list.add(
        item(context.link(PagePaths.MID_IDS, context.text("allModalities")), chosen.isEmpty()));
    for (Modality modality : Modality.values()) {
      HtmlElement link =
          context.link(place(Optional.of(modality)), modality.display(context.language()));
      list.add(item(link, chosen.equals(Optional.of(modality))));
    }
    return HtmlElement.of("nav", list).with("aria-label", context.text("modality"));
  }

  private static HtmlElement item(HtmlElement link, boolean current) {
    return HtmlElement.of("li", current ? link.with("aria-current", "true") : link);
  }

  private static String place(Optional<Modality> modality) {
    return PagePaths.MID_IDS
        + modality.map(chosen -> "?" + MidIdRequestForm.MODALITY + "=" + chosen.code()).orElse("");
  }

  private static HtmlElement next(
      PageContext context, Optional<Modality> modality, Registration last) {
    String place = place(modality);
    String next =
        PagePaths.query(
            PagePaths.MID_IDS,
            MidIdRequestForm.MODALITY,
            modality.map(Modality::code).orElse(""),
            AFTER,
            last.midId().toString());
    return Pager.of(context, place, next);
  }
}
