package io.github.openmidid.examples.register.page;

import io.github.openmidid.examples.register.page.html.Element;
import io.github.openmidid.examples.register.page.html.Html;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.html.Tables;
import io.github.openmidid.examples.register.page.html.Visit;
import io.github.openmidid.examples.register.page.html.Wording;
import io.github.openmidid.examples.register.registration.MidIdOverview;
import io.github.openmidid.examples.register.registration.MidIdOverview.ModalityCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How many identifiers there are of each modality, and how to get one more. */
final class OverviewView {
  private OverviewView() {}

  /**
   * What stands on the page.
   *
   * @param form to request an identifier; none for whoever may not
   */
  static List<Html> of(Visit visit, MidIdOverview overview, Optional<RequestForm> form) {
    List<Html> content = new ArrayList<>();
    content.add(counts(visit, overview));
    content.add(Element.of("p", visit.link(PagePaths.MID_IDS, visit.say("showAll"))));
    form.ifPresent(
        request -> {
          content.add(Element.of("h2", visit.say("requestTitle")));
          content.add(request.in(visit));
        });
    return content;
  }

  private static Element counts(Visit visit, MidIdOverview overview) {
    List<Element> rows = new ArrayList<>();
    overview.modalities().forEach(count -> rows.add(row(about(visit, count), count)));
    rows.add(row(Html.text(visit.say("allModalities")), sum(overview)));
    return Tables.of(
        "overview",
        visit.say("overviewCaption"),
        List.of(
            visit.say("modality"),
            visit.say("granted"),
            visit.say("available"),
            visit.say("linked")),
        rows);
  }

  private static Element about(Visit visit, ModalityCount count) {
    String place = PagePaths.MID_IDS + "?" + RequestForm.MODALITY + "=" + count.modality();
    return visit.link(place, Wording.modality(count.modality(), visit.language()));
  }

  private static Element row(Html about, ModalityCount count) {
    return Tables.row(
        about, List.of(number(count.granted()), number(count.available()), number(count.linked())));
  }

  private static Html number(long count) {
    return Html.text(String.valueOf(count));
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
