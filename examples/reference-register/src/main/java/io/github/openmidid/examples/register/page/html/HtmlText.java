package io.github.openmidid.examples.register.page.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text node, escaped for element content and quoted attribute values.
 *
 * @param text the unescaped text
 */
record HtmlText(String text) implements HtmlNode {
  /** Identifiers, and modalities in each language. */
  private static final Pattern UNBROKEN =
      Pattern.compile("MID-\\d{4}-\\d{4}-\\d{2}|(?:SPECT|PET)-(?:CT|MRI|IRM|MRT)");

  /**
   * Appends the text so that browsers do not break identifiers and modalities after their hyphens.
   */
  void writeUnbroken(StringBuilder page) {
    Matcher matcher = UNBROKEN.matcher(text);
    int end = 0;
    while (matcher.find()) {
      new HtmlText(text.substring(end, matcher.start())).writeTo(page);
      page.append("<span class=\"code\">").append(matcher.group()).append("</span>");
      end = matcher.end();
    }
    new HtmlText(text.substring(end)).writeTo(page);
  }

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
