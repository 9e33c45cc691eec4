package io.github.openmidid.examples.register.page.html;

/** The links between the pages of a long list. */
public final class Pager {
  private Pager() {}

  /**
   * Renders the link to the next page; on paper, that there is one.
   *
   * @param first the place of the first page
   * @param next the place of the next page
   */
  public static HtmlElement of(PageContext context, String first, String next) {
    HtmlElement links =
        HtmlElement.of(
            "ul",
            HtmlElement.of("li", context.link(first, context.text("first"))),
            HtmlElement.of("li", context.link(next, context.text("next")).with("rel", "next")));
    return HtmlElement.of(
        "div",
        HtmlElement.of("nav", links)
            .with("class", "pager")
            .with("aria-label", context.text("pager")),
        HtmlElement.of("p", context.text("continued")).with("class", "printed"));
  }
}
