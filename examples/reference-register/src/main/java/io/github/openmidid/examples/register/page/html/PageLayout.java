package io.github.openmidid.examples.register.page.html;

import io.github.openmidid.examples.register.web.text.RequestLanguage;
import java.util.List;
import java.util.Locale;

/** Renders the layout that all pages share. */
final class PageLayout {
  private PageLayout() {}

  /** Returns the HTML of a page. */
  static String page(PageContext context, String title, List<? extends HtmlNode> content) {
    StringBuilder page = new StringBuilder("<!DOCTYPE html>\n");
    HtmlElement.of("html", head(context, title), body(context, title, content))
        .with("lang", context.language().getLanguage())
        .writeTo(page);
    return page.append('\n').toString();
  }

  private static HtmlElement head(PageContext context, String title) {
    return HtmlElement.of(
        "head",
        HtmlElement.of("meta").with("charset", "utf-8"),
        HtmlElement.of("title", title + " – " + context.text("title")),
        HtmlElement.of("meta")
            .with("name", "viewport")
            .with("content", "width=device-width, initial-scale=1"),
        HtmlElement.of("link").with("rel", "stylesheet").with("href", PagePaths.STYLE));
  }

  private static HtmlElement body(
      PageContext context, String title, List<? extends HtmlNode> content) {
    return HtmlElement.of(
        "body",
        HtmlElement.of("a", context.text("skip")).with("class", "skip").with("href", "#content"),
        header(context),
        HtmlElement.of("main", HtmlElement.of("h1", title))
            .with("id", "content")
            .with("tabindex", "-1")
            .add(content),
        footer(context));
  }

  private static HtmlElement header(PageContext context) {
    HtmlElement header =
        HtmlElement.of(
            "header",
            HtmlElement.of("p", context.text("notice")).with("class", "notice"),
            HtmlElement.of(
                    "div",
                    HtmlElement.of("p", context.link("", context.text("title")))
                        .with("class", "name"),
                    languages(context))
                .with("class", "bar"));
    context
        .caller()
        .ifPresent(
            caller ->
                header.add(signedIn(context, caller.organization()), PageMenu.of(context, caller)));
    return header;
  }

  /**
   * Renders the link to the pages that need no sign-in, and when and for whom the page was printed;
   * the latter is visible on paper only.
   */
  private static HtmlElement footer(PageContext context) {
    HtmlElement printed =
        HtmlElement.of(
                "p",
                HtmlNode.text(context.text("printed") + " "),
                DisplayFormatter.moment(context.now(), context.language()))
            .with("class", "printed");
    context
        .organization()
        .ifPresent(name -> printed.add(HtmlNode.text(" – "), HtmlElement.userText(name)));
    HtmlElement readable =
        HtmlElement.of(
                "p",
                HtmlNode.text(context.text("apps.withoutSignIn") + " "),
                context.link(PagePaths.APPS, context.text("apps.title")))
            .with("class", "readable");
    return HtmlElement.of("footer", readable, printed);
  }

  private static HtmlElement languages(PageContext context) {
    HtmlElement list = HtmlElement.of("ul");
    for (String code : RequestLanguage.KNOWN) {
      Locale language = Locale.forLanguageTag(code);
      HtmlElement link =
          HtmlElement.of("a", DisplayFormatter.name(language))
              .with("href", PagePaths.inLanguage(language, context.place()))
              .with("lang", code)
              .with("hreflang", code);
      if (language.equals(context.language())) {
        link.with("aria-current", "true");
      }
      list.add(HtmlElement.of("li", link));
    }
    return HtmlElement.of("nav", list)
        .with("class", "languages")
        .with("aria-label", context.text("language"));
  }

  private static HtmlElement signedIn(PageContext context, String organization) {
    return context
        .form(PagePaths.SIGN_OUT)
        .with("class", "session")
        .add(
            HtmlElement.of(
                "p",
                HtmlNode.text(context.text("signedInFor") + " "),
                HtmlElement.userText(organization)),
            context.button("signOut"));
  }
}
