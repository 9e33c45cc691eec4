package io.github.openmidid.examples.register.page.html;

/** The links between the pages of a long list. */
public final class Pager {
  private Pager() {}

  /**
   * Renders the link to the next page.
   *
   * @param first the place of the first page
   * @param next the place of the next page
   */
  public static HtmlElement of(PageContext context, String first, String next) {
    return HtmlElement.of(
            "nav",
            HtmlElement.of(
                "ul",
                HtmlElement.of("li", context.link(first, context.text("first"))),
                HtmlElement.of("li", context.link(next, context.text("next")).with("rel", "next"))))
        .with("class", "pager")
        .with("aria-label", context.text("pager"));
  }
}
