package io.github.openmidid.examples.register.page.html;

/**
 * A text node, escaped for element content and quoted attribute values.
 *
 * @param text the unescaped text
 */
record HtmlText(String text) implements HtmlNode {

  @Override
  public void writeTo(StringBuilder page) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> page.append("&amp;");
        case '<' -> page.append("&lt;");
        case '>' -> page.append("&gt;");
        case '"' -> page.append("&quot;");
        case '\'' -> page.append("&#39;");
        // HTML has no escape for the other control characters.
        default -> page.append(Character.isISOControl(c) && c != '\n' && c != '\t' ? '\uFFFD' : c);
      }
    }
  }
}
