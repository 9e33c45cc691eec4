package io.github.openmidid.examples.tables.edit;

import java.util.Locale;
import java.util.regex.Pattern;

/** Writes a text as the content of a cell, in ASCII and so in any encoding. */
final class CellXml {
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private CellXml() {}

  /** Returns the XML of an inline string: {@code <is><t>text</t></is>}. */
  static String inlineString(String prefix, String text) {
    boolean hasOuterSpace = !text.equals(text.strip());
    String space = hasOuterSpace ? " xml:space=\"preserve\"" : "";
    StringBuilder xml = new StringBuilder("<" + prefix + "is><" + prefix + "t" + space + ">");
    ESCAPE.matcher(text).replaceAll("_x005F_").codePoints().forEach(c -> append(xml, c));
    return xml.append("</" + prefix + "t></" + prefix + "is>").toString();
  }

  private static void append(StringBuilder xml, int c) {
    if (c == '<' || c == '>' || c == '&' || c > '~') {
      xml.append("&#").append(c).append(';');
    } else if (c < ' ') {
      // Not allowed in XML, or normalised as white space (ECMA-376, ST_Xstring).
      xml.append(String.format(Locale.ROOT, "_x%04X_", c));
    } else {
      xml.append((char) c);
    }
  }
}
