package io.github.openmidid.examples.register.page.html;

import io.github.openmidid.examples.register.web.problem.RequestIssue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A form field with label, hint and error message, which browsers and screen readers connect with
 * the field.
 *
 * <pre>{@code
 * form.add(
 *     FormField.text("serialNumber", context.text("field.serialNumber"))
 *         .hint(context.text("serialNumberHint"))
 *         .required()
 *         .value(sent)
 *         .fault(fault)
 *         .element());
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class FormField {
  private final String name;
  private final String label;
  private final HtmlElement control;
  private final Map<String, String> choices;
  private Optional<String> hint = Optional.empty();
  private Optional<String> fault = Optional.empty();
  private String value = "";
  private String id;

  private FormField(String name, String label, HtmlElement control, Map<String, String> choices) {
    this.name = name;
    this.label = label;
    this.control = control;
    this.choices = choices;
    id = name;
  }

  /**
   * Creates a field for one line of text.
   *
   * @param name the name and id of the field, unique on its page
   */
  public static FormField text(String name, String label) {
    return input("text", name, label).with("autocomplete", "off");
  }

  /** Creates a field for a date, in wire format: {@code 2026-11-29}. */
  public static FormField date(String name, String label) {
    return input("date", name, label);
  }

  /** Creates a field for a secret, whose value is never shown again. */
  public static FormField secret(String name, String label) {
    return input("password", name, label).with("autocomplete", "off");
  }

  /** Creates a field for a file; its form needs the encoding {@code multipart/form-data}. */
  public static FormField file(String name, String label) {
    return input("file", name, label);
  }

  /**
   * Creates a field with a choice.
   *
   * @param choices the displayed texts by value, in this order; the value "" stands for no choice
   */
  public static FormField choice(String name, String label, Map<String, String> choices) {
    return new FormField(name, label, HtmlElement.of("select"), choices);
  }

  private static FormField input(String type, String name, String label) {
    return new FormField(name, label, HtmlElement.of("input").with("type", type), Map.of());
  }

  /** Adds an attribute to the control, such as {@code maxlength}. */
  public FormField with(String attribute, String text) {
    control.with(attribute, text);
    return this;
  }

  /** Sets another id, for a page with two fields of the same name. */
  public FormField id(String text) {
    id = text;
    return this;
  }

  /** Sets the value, such as that of the rejected submission. */
  public FormField value(String text) {
    value = text;
    return this;
  }

  /** Sets the hint below the label. */
  public FormField hint(String text) {
    hint = Optional.of(text);
    return this;
  }

  /** Sets the error message, if there is one. */
  public FormField fault(Optional<String> text) {
    fault = text;
    return this;
  }

  /** Sets the error message to the first issue about this field, if there is one. */
  public FormField issue(List<RequestIssue> issues, Locale language) {
    return fault(
        issues.stream()
            .filter(issue -> name.equals(issue.name()))
            .findFirst()
            .map(issue -> PageWriter.sentence(issue.detail().in(language))));
  }

  /** Marks the field as required. */
  public FormField required() {
    return with("aria-required", "true");
  }

  /** Returns label and value as shown; empty if there is no value. */
  Optional<String> chosen(PageContext context) {
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(context.text("label", label) + " " + choices.getOrDefault(value, value));
  }

  /** Renders the field. */
  public HtmlElement element() {
    HtmlElement field = HtmlElement.of("div").with("class", "field");
    field.add(HtmlElement.of("label", label).with("for", id));
    control.with("id", id).with("name", name);
    String described = "";
    if (hint.isPresent()) {
      described = id + "-hint";
      field.add(described("hint", hint.get()));
    }
    if (fault.isPresent()) {
      described = (id + "-fault " + described).strip();
      field.add(described("fault", fault.get()));
      control.with("aria-invalid", "true");
    }
    if (!described.isEmpty()) {
      control.with("aria-describedby", described);
    }
    setValue();
    return field.add(control);
  }

  private HtmlElement described(String kind, String text) {
    return HtmlElement.of("p", text).with("id", id + "-" + kind).with("class", kind);
  }

  private void setValue() {
    choices.forEach(
        (code, text) -> {
          HtmlElement option = HtmlElement.of("option", text).with("value", code);
          control.add(code.equals(value) ? option.with("selected", "") : option);
        });
    if (choices.isEmpty() && !value.isEmpty()) {
      control.with("value", value);
    }
  }
}
