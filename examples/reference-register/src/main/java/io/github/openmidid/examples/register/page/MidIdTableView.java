package io.github.openmidid.examples.register.page;

import io.github.openmidid.Modality;
import io.github.openmidid.examples.register.page.html.DisplayFormatter;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.HtmlTable;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.register.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Identifiers, with where they stand in the procedure. */
final class MidIdTableView {
  static final String AFTER = "after";

  private MidIdTableView() {}

  /**
   * What stands on the page.
   *
   * @param modality of which they all are, if one was chosen
   * @param found one more than a page holds, if there are more
   */
  static List<HtmlNode> of(
      PageContext visit, Optional<Modality> modality, List<Registration> found, int pageSize) {
    List<HtmlNode> content = new ArrayList<>();
    content.add(choice(visit, modality));
    if (found.isEmpty()) {
      content.add(HtmlElement.of("p", visit.say("none")));
      return content;
    }
    List<Registration> page = found.subList(0, Math.min(pageSize, found.size()));
    content.add(table(visit, "identifiers", page));
    if (found.size() > pageSize) {
      content.add(HtmlElement.of("p", next(visit, modality, page.get(pageSize - 1))));
    }
    return content;
  }

  static HtmlElement table(PageContext visit, String name, List<Registration> registrations) {
    return HtmlTable.of(
        name,
        visit.say("identifiersCaption"),
        List.of(
            "MID-ID",
            visit.say("modality"),
            visit.say("status"),
            visit.say("billingNumber"),
            visit.say("grantedOn")),
        registrations.stream().map(registration -> row(visit, registration)).toList());
  }

  private static HtmlElement row(PageContext visit, Registration registration) {
    HtmlNode grantedAt =
        registration
            .grantedAt()
            .<HtmlNode>map(moment -> DisplayFormatter.day(moment, visit.language()))
            .orElse(HtmlNode.text(""));
    return HtmlTable.row(
        visit.link(PagePaths.midId(registration.midId()), registration.midId().toString()),
        List.of(
            HtmlNode.text(DisplayFormatter.modality(registration.modalityCode(), visit.language())),
            HtmlNode.text(DisplayFormatter.status(registration, visit)),
            HtmlElement.typed(registration.billingNumber().orElse("")),
            grantedAt));
  }

  private static HtmlElement choice(PageContext visit, Optional<Modality> chosen) {
    HtmlElement list = HtmlElement.of("ul");
    list.add(item(visit.link(PagePaths.MID_IDS, visit.say("allModalities")), chosen.isEmpty()));
    for (Modality modality : Modality.values()) {
      HtmlElement link =
          visit.link(place(Optional.of(modality)), modality.display(visit.language()));
      list.add(item(link, chosen.equals(Optional.of(modality))));
    }
    return HtmlElement.of("nav", list).with("aria-label", visit.say("modality"));
  }

  private static HtmlElement item(HtmlElement link, boolean current) {
    return HtmlElement.of("li", current ? link.with("aria-current", "true") : link);
  }

  private static String place(Optional<Modality> modality) {
    return PagePaths.MID_IDS
        + modality.map(chosen -> "?" + MidIdRequestForm.MODALITY + "=" + chosen.code()).orElse("");
  }

  private static HtmlElement next(
      PageContext visit, Optional<Modality> modality, Registration last) {
    String place = place(modality);
    String separator = place.contains("?") ? "&" : "?";
    return visit.link(place + separator + AFTER + "=" + last.midId(), visit.say("next"));
  }
}
