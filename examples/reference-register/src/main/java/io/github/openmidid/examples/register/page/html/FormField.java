package io.github.openmidid.examples.register.page.html;

import java.util.Optional;

/** Fields of forms, with their labels, and what is wrong with them beside them. */
public final class FormField {
  private FormField() {}

  /**
   * A field.
   *
   * @param input what is filled in; it has an id
   * @param hint the key of what to know before
   * @param fault what is wrong with it, in words
   */
  public static HtmlElement of(
      PageContext context,
      String id,
      HtmlElement input,
      String label,
      String hint,
      Optional<String> fault) {
    String described = id + "-hint";
    HtmlElement field =
        HtmlElement.of(
            "div",
            HtmlElement.of("label", context.text(label)).with("for", id),
            HtmlElement.of("p", context.text(hint)).with("id", described).with("class", "hint"));
    if (fault.isPresent()) {
      field.add(HtmlElement.of("p", fault.get()).with("id", id + "-fault").with("class", "fault"));
      input.with("aria-invalid", "true");
      described = id + "-fault " + described;
    }
    input.with("id", id).with("name", id).with("aria-describedby", described);
    return field.with("class", "field").add(input);
  }
}
