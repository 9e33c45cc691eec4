package io.github.openmidid.examples.register.page.mhealth;

import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.MessageBox;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Renders the parts that all pages about apps share: the warning about the demonstration, and the
 * links between the pages.
 */
final class AppPageLayout {
  private static final URI PLATFORM = URI.create("https://mhealthbelgium.be/");

  private AppPageLayout() {}

  /** Returns the beginning of the content of a page. */
  static List<HtmlNode> content(PageContext context) {
    List<HtmlNode> content = new ArrayList<>();
    content.add(MessageBox.warning(context, context.text("apps.demonstration")));
    content.add(navigation(context));
    return content;
  }

  /** Renders a section whose heading names it. */
  static HtmlElement section(String id, String heading) {
    String title = id + "-title";
    return HtmlElement.of("section", HtmlElement.of("h2", heading).with("id", title))
        .with("id", id)
        .with("aria-labelledby", title);
  }

  /** Renders where the rules come from, with a link to the platform. */
  static HtmlElement source(PageContext context, String words) {
    return HtmlElement.of(
        "p",
        HtmlNode.text(context.text("apps.source", words) + " – "),
        HtmlElement.externalLink(PLATFORM, "mHealthBELGIUM"));
  }

  private static HtmlElement navigation(PageContext context) {
    Map<String, String> places = new LinkedHashMap<>();
    places.put(PagePaths.APPS, "apps.title");
    places.put(PagePaths.CARE_PROCESSES, "apps.careProcesses");
    places.put(PagePaths.APP_LEVELS, "apps.levels");
    HtmlElement list = HtmlElement.of("ul");
    places.forEach((place, key) -> list.add(HtmlElement.of("li", link(context, place, key))));
    return HtmlElement.of("nav", list)
        .with("class", "pager")
        .with("aria-label", context.text("apps.pages"));
  }

  private static HtmlElement link(PageContext context, String place, String key) {
    HtmlElement link = context.link(place, context.text(key));
    String path = context.place().replaceFirst("\\?.*", "");
    if (path.equals(place)) {
      return link.with("aria-current", "page");
    }
    return path.startsWith(place + "/") ? link.with("aria-current", "true") : link;
  }
}
