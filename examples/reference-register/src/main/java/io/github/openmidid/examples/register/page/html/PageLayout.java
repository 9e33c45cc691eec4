package io.github.openmidid.examples.register.page.html;

import io.github.openmidid.examples.register.web.text.RequestLanguage;
import java.util.List;
import java.util.Locale;

/** What is the same on every page. */
final class PageLayout {
  private PageLayout() {}

  /** A whole page. */
  static String page(PageContext visit, String title, List<? extends HtmlNode> content) {
    StringBuilder page = new StringBuilder("<!DOCTYPE html>\n");
    HtmlElement.of("html", head(visit, title), body(visit, title, content))
        .with("lang", visit.language().getLanguage())
        .writeTo(page);
    return page.append('\n').toString();
  }

  private static HtmlElement head(PageContext visit, String title) {
    return HtmlElement.of(
        "head",
        HtmlElement.of("meta").with("charset", "utf-8"),
        HtmlElement.of("title", title + " – " + visit.say("title")),
        HtmlElement.of("meta")
            .with("name", "viewport")
            .with("content", "width=device-width, initial-scale=1"),
        HtmlElement.of("link").with("rel", "stylesheet").with("href", PagePaths.STYLE));
  }

  private static HtmlElement body(
      PageContext visit, String title, List<? extends HtmlNode> content) {
    HtmlElement header =
        HtmlElement.of(
            "header",
            HtmlElement.of("p", visit.link("", visit.say("title"))).with("class", "name"),
            languages(visit));
    visit.organization().ifPresent(name -> header.add(signedIn(visit, name)));
    return HtmlElement.of(
        "body",
        HtmlElement.of("a", visit.say("skip")).with("class", "skip").with("href", "#content"),
        header,
        HtmlElement.of("p", visit.say("notice")).with("class", "notice").with("role", "note"),
        HtmlElement.of("main", HtmlElement.of("h1", title)).with("id", "content").add(content));
  }

  private static HtmlElement languages(PageContext visit) {
    HtmlElement list = HtmlElement.of("ul");
    for (String code : RequestLanguage.KNOWN) {
      Locale language = Locale.forLanguageTag(code);
      HtmlElement link =
          HtmlElement.of("a", DisplayFormatter.name(language))
              .with("href", PagePaths.in(language, visit.place()))
              .with("lang", code)
              .with("hreflang", code);
      if (language.equals(visit.language())) {
        link.with("aria-current", "true");
      }
      list.add(HtmlElement.of("li", link));
    }
    return HtmlElement.of("nav", list).with("aria-label", visit.say("language"));
  }

  private static HtmlElement signedIn(PageContext visit, String organization) {
    return visit
        .form(PagePaths.SIGN_OUT)
        .with("class", "session")
        .add(
            HtmlElement.of(
                "p",
                HtmlNode.text(visit.say("signedInFor") + " "),
                HtmlElement.typed(organization)),
            visit.button("signOut"));
  }
}
