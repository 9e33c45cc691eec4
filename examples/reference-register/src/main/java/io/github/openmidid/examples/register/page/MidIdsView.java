package io.github.openmidid.examples.register.page;

import io.github.openmidid.Modality;
import io.github.openmidid.examples.register.page.html.Element;
import io.github.openmidid.examples.register.page.html.Html;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.html.Tables;
import io.github.openmidid.examples.register.page.html.Visit;
import io.github.openmidid.examples.register.page.html.Wording;
import io.github.openmidid.register.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Identifiers, with where they stand in the procedure. */
final class MidIdsView {
  static final String AFTER = "after";

  private MidIdsView() {}

  /**
   * What stands on the page.
   *
   * @param modality of which they all are, if one was chosen
   * @param found one more than a page holds, if there are more
   */
  static List<Html> of(
      Visit visit, Optional<Modality> modality, List<Registration> found, int pageSize) {
    List<Html> content = new ArrayList<>();
    content.add(choice(visit, modality));
    if (found.isEmpty()) {
      content.add(Element.of("p", visit.say("none")));
      return content;
    }
    List<Registration> page = found.subList(0, Math.min(pageSize, found.size()));
    content.add(table(visit, "identifiers", page));
    if (found.size() > pageSize) {
      content.add(Element.of("p", next(visit, modality, page.get(pageSize - 1))));
    }
    return content;
  }

  static Element table(Visit visit, String name, List<Registration> registrations) {
    return Tables.of(
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

  private static Element row(Visit visit, Registration registration) {
    Html grantedAt =
        registration
            .grantedAt()
            .<Html>map(moment -> Wording.day(moment, visit.language()))
            .orElse(Html.text(""));
    return Tables.row(
        visit.link(PagePaths.midId(registration.midId()), registration.midId().toString()),
        List.of(
            Html.text(Wording.modality(registration.modalityCode(), visit.language())),
            Html.text(Wording.status(registration, visit)),
            Element.typed(registration.billingNumber().orElse("")),
            grantedAt));
  }

  private static Element choice(Visit visit, Optional<Modality> chosen) {
    Element list = Element.of("ul");
    list.add(item(visit.link(PagePaths.MID_IDS, visit.say("allModalities")), chosen.isEmpty()));
    for (Modality modality : Modality.values()) {
      Element link = visit.link(place(Optional.of(modality)), modality.display(visit.language()));
      list.add(item(link, chosen.equals(Optional.of(modality))));
    }
    return Element.of("nav", list).with("aria-label", visit.say("modality"));
  }

  private static Element item(Element link, boolean current) {
    return Element.of("li", current ? link.with("aria-current", "true") : link);
  }

  private static String place(Optional<Modality> modality) {
    return PagePaths.MID_IDS
        + modality.map(chosen -> "?" + RequestForm.MODALITY + "=" + chosen.code()).orElse("");
  }

  private static Element next(Visit visit, Optional<Modality> modality, Registration last) {
    String place = place(modality);
    String separator = place.contains("?") ? "&" : "?";
    return visit.link(place + separator + AFTER + "=" + last.midId(), visit.say("next"));
  }
}
