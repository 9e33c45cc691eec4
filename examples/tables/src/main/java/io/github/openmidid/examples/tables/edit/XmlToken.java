package io.github.openmidid.examples.tables.edit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text, tag, comment or processing instruction of an XML document.
 *
 * @param text the token as it is written; empty at the end of the document
 */
record XmlToken(String text) {
  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\s+([^\\s=]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

  boolean isEndOfDocument() {
    return text.isEmpty();
  }

  /** Returns whether an element of this local name begins. */
  boolean isStart(String localName) {
    return isTag(1, localName);
  }

  /** Returns whether an element of this local name ends. */
  boolean isEnd(String localName) {
    return text.startsWith("</") && isTag(2, localName);
  }

  private boolean isTag(int from, String localName) {
    if (!text.startsWith("<")) {
      return false;
    }
    int at = from + prefix(from).length();
    int end = at + localName.length();
    return text.startsWith(localName, at) && text.length() > end && isNameEnd(text.charAt(end));
  }

  private static boolean isNameEnd(char c) {
    return c == '>' || c == '/' || c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  /** Returns the prefix of the element that begins, with its colon; empty without one. */
  String prefix() {
    return prefix(1);
  }

  private String prefix(int from) {
    for (int i = from; i < text.length() && !isNameEnd(text.charAt(i)); i++) {
      if (text.charAt(i) == ':') {
        return text.substring(from, i + 1);
      }
    }
    return "";
  }

  /** Returns whether the element has no content and no end tag. */
  boolean isEmptyElement() {
    return text.startsWith("<") && text.endsWith("/>");
  }

  /** Returns the value of an attribute as it is written. */
  Optional<String> attribute(String localName) {
    Matcher attributes = ATTRIBUTE.matcher(text);
    while (attributes.find()) {
      String name = attributes.group(1);
      if (name.substring(name.indexOf(':') + 1).equals(localName)) {
        String quoted = attributes.group(2);
        return Optional.of(quoted == null ? attributes.group(3) : quoted);
      }
    }
    return Optional.empty();
  }

  /** Returns the start tag of an element with content, without some of its attributes. */
  String openTagWithout(String... names) {
    String open = text.substring(0, text.length() - (isEmptyElement() ? 2 : 1)).stripTrailing();
    Matcher attributes = ATTRIBUTE.matcher(open);
    return attributes.replaceAll(
            attribute ->
                List.of(names).contains(attribute.group(1))
                    ? ""
                    : Matcher.quoteReplacement(attribute.group()))
        + ">";
  }
}
