package io.github.openmidid.examples.register.page.html;

/** A piece of a page. A text becomes one by being escaped; there is no other way. */
public sealed interface HtmlNode permits HtmlElement, HtmlText {

  /** Adds itself to a page. */
  void writeTo(StringBuilder page);

  /** A text, whatever stands in it. */
  static HtmlNode text(String text) {
    return new HtmlText(text);
  }
}
