package io.github.openmidid.examples.register.page.html;

/** A node of an HTML page. Text becomes a node only by being escaped. */
public sealed interface HtmlNode permits HtmlElement, HtmlText {

  /** Appends the HTML of this node. */
  void writeTo(StringBuilder page);

  /** Creates a text node; the text is escaped. */
  static HtmlNode text(String text) {
    return new HtmlText(text);
  }
}
