package io.github.openmidid.examples.register.page.html;

import java.util.Optional;

/** Fields of forms, with their labels, and what is wrong with them beside them. */
public final class Fields {
  private Fields() {}

  /**
   * A field.
   *
   * @param input what is filled in; it has an id
   * @param hint the key of what to know before
   * @param fault what is wrong with it, in words
   */
  public static Element of(
      Visit visit, String id, Element input, String label, String hint, Optional<String> fault) {
    String described = id + "-hint";
    Element field =
        Element.of(
            "div",
            Element.of("label", visit.say(label)).with("for", id),
            Element.of("p", visit.say(hint)).with("id", described).with("class", "hint"));
    if (fault.isPresent()) {
      field.add(Element.of("p", fault.get()).with("id", id + "-fault").with("class", "fault"));
      input.with("aria-invalid", "true");
      described = id + "-fault " + described;
    }
    input.with("id", id).with("name", id).with("aria-describedby", described);
    return field.with("class", "field").add(input);
  }
}
