package io.github.openmidid.examples.register.page.html;

/**
 * A list of facts about one thing, key and value side by side.
 *
 * <pre>{@code
 * content.add(KeyValueList.of("device").add(context.text("field.make"), HtmlElement.userText("Acme")).element());
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class KeyValueList {
  private final HtmlElement list = HtmlElement.of("dl").with("class", "facts");

  private KeyValueList(String name) {
    list.with("id", name);
  }

  /**
   * Creates an empty list.
   *
   * @param name the id of the list, unique on its page
   */
  public static KeyValueList of(String name) {
    return new KeyValueList(name);
  }

  /** Adds a fact. */
  public KeyValueList add(String key, HtmlNode value) {
    list.add(HtmlElement.of("div", HtmlElement.of("dt", key), HtmlElement.of("dd", value)));
    return this;
  }

  /** Renders the list. */
  public HtmlElement element() {
    return list;
  }
}
