package io.github.openmidid.examples.register.page.html;

/**
 * A text of which a browser makes the same text again, between tags and in a quoted attribute.
 *
 * @param text as it was before
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
        // HTML has no way to write the others.
        default -> page.append(Character.isISOControl(c) && c != '\n' && c != '\t' ? '\uFFFD' : c);
      }
    }
  }
}
