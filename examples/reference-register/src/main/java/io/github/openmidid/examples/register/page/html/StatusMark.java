package io.github.openmidid.examples.register.page.html;

/** The status of an identifier or a device: words in a frame, never a color alone. */
public enum StatusMark {
  /** Available or to be done: highlighted. */
  OPEN,
  /** In progress. */
  PENDING,
  /** Completed. */
  DONE;

  /** Renders a status. */
  public HtmlElement element(String words) {
    String kind = name().toLowerCase(java.util.Locale.ROOT);
    return HtmlElement.of("span", words).with("class", "mark " + kind);
  }
}
