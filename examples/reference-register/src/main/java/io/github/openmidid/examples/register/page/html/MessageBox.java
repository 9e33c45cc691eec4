package io.github.openmidid.examples.register.page.html;

/** A message at the beginning of a page's content. */
public final class MessageBox {
  private MessageBox() {}

  /** Renders the confirmation of what the user has just done. */
  public static HtmlElement done(HtmlNode... content) {
    return HtmlElement.of("div", content).with("class", "message done").with("role", "status");
  }

  /** Renders a warning. */
  public static HtmlElement warning(PageContext context, String words) {
    return HtmlElement.of(
            "p", HtmlElement.of("strong", context.text("toKnow")), HtmlNode.text(" " + words))
        .with("class", "message warning");
  }

  /** Renders the reason why a submission was rejected. */
  public static HtmlElement fault(HtmlNode... content) {
    return HtmlElement.of("div", content).with("class", "message fault").with("role", "alert");
  }
}
