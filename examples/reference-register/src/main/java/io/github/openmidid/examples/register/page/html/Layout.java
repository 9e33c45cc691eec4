package io.github.openmidid.examples.register.page.html;

import io.github.openmidid.examples.register.web.text.RequestLanguage;
import java.util.List;
import java.util.Locale;

/** What is the same on every page. */
final class Layout {
  private Layout() {}

  /** A whole page. */
  static String page(Visit visit, String title, List<? extends Html> content) {
    StringBuilder page = new StringBuilder("<!DOCTYPE html>\n");
    Element.of("html", head(visit, title), body(visit, title, content))
        .with("lang", visit.language().getLanguage())
        .writeTo(page);
    return page.append('\n').toString();
  }

  private static Element head(Visit visit, String title) {
    return Element.of(
        "head",
        Element.of("meta").with("charset", "utf-8"),
        Element.of("title", title + " – " + visit.say("title")),
        Element.of("meta")
            .with("name", "viewport")
            .with("content", "width=device-width, initial-scale=1"),
        Element.of("link").with("rel", "stylesheet").with("href", PagePaths.STYLE));
  }

  private static Element body(Visit visit, String title, List<? extends Html> content) {
    Element header =
        Element.of(
            "header",
            Element.of("p", visit.link("", visit.say("title"))).with("class", "name"),
            languages(visit));
    visit.organization().ifPresent(name -> header.add(signedIn(visit, name)));
    return Element.of(
        "body",
        Element.of("a", visit.say("skip")).with("class", "skip").with("href", "#content"),
        header,
        Element.of("p", visit.say("notice")).with("class", "notice").with("role", "note"),
        Element.of("main", Element.of("h1", title)).with("id", "content").add(content));
  }

  private static Element languages(Visit visit) {
    Element list = Element.of("ul");
    for (String code : RequestLanguage.KNOWN) {
      Locale language = Locale.forLanguageTag(code);
      Element link =
          Element.of("a", Wording.name(language))
              .with("href", PagePaths.in(language, visit.place()))
              .with("lang", code)
              .with("hreflang", code);
      if (language.equals(visit.language())) {
        link.with("aria-current", "true");
      }
      list.add(Element.of("li", link));
    }
    return Element.of("nav", list).with("aria-label", visit.say("language"));
  }

  private static Element signedIn(Visit visit, String organization) {
    return visit
        .form(PagePaths.SIGN_OUT)
        .with("class", "session")
        .add(
            Element.of("p", Html.text(visit.say("signedInFor") + " "), Element.typed(organization)),
            visit.button("signOut"));
  }
}
