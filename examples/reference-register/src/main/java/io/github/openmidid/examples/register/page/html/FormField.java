package io.github.openmidid.examples.register.page.html;

import java.util.Optional;

/** Renders form fields with label, hint and error message. */
public final class FormField {
  private FormField() {}

  /**
   * Renders a field.
   *
   * @param input the input element
   * @param label the key of the label
   * @param hint the key of the hint
   * @param fault the error message, if there is one
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
