package io.github.openmidid.examples.his.page;

import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Renders texts of lists so that a page can show them: characters that it cannot show, such as NUL
 * or a zero-width space, become their code, as in {@code [U+200B]}.
 */
@Component("characters")
public class CharacterText {
  private static final Pattern MID_ID = Pattern.compile("\\bMID(?:-[0-9A-Z]+)+");
  private static final String UNBROKEN = "<span class=\"midid\">$0</span>";

  /** Returns a text in which every character is visible; line ends and tabs stay. */
  public String of(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (isShown(c)) {
                visible.appendCodePoint(c);
              } else {
                visible.append(String.format("[U+%04X]", c));
              }
            });
    return visible.toString();
  }

  /** Returns a text as HTML, in which no MID-ID breaks at its hyphens. */
  public String html(String text) {
    return MID_ID.matcher(HtmlUtils.htmlEscape(of(text), "UTF-8")).replaceAll(UNBROKEN);
  }

  private static boolean isShown(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.CONTROL -> codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
      default -> true;
    };
  }
}
