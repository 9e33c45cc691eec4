package io.github.openmidid.examples.register.page.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An HTML element. Rejects elements and attributes that execute code, and URLs outside of the
 * register. Not thread-safe.
 */
public final class HtmlElement implements HtmlNode {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
  private static final Pattern RUNS = Pattern.compile("on.*|style|srcdoc");
  private static final Set<String> FOREIGN = Set.of("script", "style", "iframe", "object", "embed");
  private static final Set<String> EMPTY = Set.of("input", "link", "meta");

  /** Elements with text only. */
  private static final Set<String> PLAIN = Set.of("title", "option", "textarea");

  private static final int LONGEST_UNBROKEN = 24;
  private static final Set<String> ADDRESSES = Set.of("href", "action", "src", "formaction");

  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<HtmlNode> children = new ArrayList<>();

  private HtmlElement(String name) {
    this.name = name;
  }

  /** Creates an element with child nodes. */
  public static HtmlElement of(String name, HtmlNode... children) {
    if (!NAME.matcher(name).matches() || FOREIGN.contains(name)) {
      throw new IllegalArgumentException("element is not allowed");
    }
    return new HtmlElement(name).add(children);
  }

  /** Creates an element with a text. */
  public static HtmlElement of(String name, String text) {
    return of(name, HtmlNode.text(text));
  }

  /**
   * Creates an element for text that users have typed, whose writing direction may differ from that
   * of the page.
   */
  public static HtmlElement userText(String text) {
    return of("bdi", text);
  }

  /**
   * Creates an element for a code that users have typed, such as a serial number. A short one is
   * not broken over lines.
   */
  public static HtmlElement userCode(String text) {
    HtmlElement code = userText(text);
    return text.length() <= LONGEST_UNBROKEN ? code.with("class", "code") : code;
  }

  /** Adds an attribute; the value is escaped. */
  public HtmlElement with(String attribute, String value) {
    if (!NAME.matcher(attribute).matches() || RUNS.matcher(attribute).matches()) {
      throw new IllegalArgumentException("attribute is not allowed");
    }
    if (ADDRESSES.contains(attribute) && !isRegisterAddress(value)) {
      throw new IllegalArgumentException("URL is outside of the register");
    }
    attributes.put(attribute, value);
    return this;
  }

  private static boolean isRegisterAddress(String address) {
    return address.startsWith(PagePaths.BASE + "/") || address.startsWith("#");
  }

  /** Adds child nodes. */
  public HtmlElement add(HtmlNode... more) {
    return add(List.of(more));
  }

  /** Adds child nodes. */
  HtmlElement add(List<? extends HtmlNode> more) {
    if (EMPTY.contains(name) && !more.isEmpty()) {
      throw new IllegalArgumentException("a void element has no children");
    }
    children.addAll(more);
    return this;
  }

  @Override
  public void writeTo(StringBuilder page) {
    page.append('<').append(name);
    attributes.forEach(
        (attribute, value) -> {
          page.append(' ').append(attribute).append("=\"");
          HtmlNode.text(value).writeTo(page);
          page.append('"');
        });
    page.append('>');
    if (!EMPTY.contains(name)) {
      children.forEach(child -> write(child, page));
      page.append("</").append(name).append('>');
    }
  }

  private void write(HtmlNode child, StringBuilder page) {
    if (child instanceof HtmlText text && !PLAIN.contains(name)) {
      text.writeUnbroken(page);
    } else {
      child.writeTo(page);
    }
  }
}
