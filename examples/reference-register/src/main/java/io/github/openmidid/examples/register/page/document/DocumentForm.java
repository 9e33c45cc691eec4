package io.github.openmidid.examples.register.page.document;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.document.DocumentLinkCheck;
import io.github.openmidid.examples.register.document.KindCode;
import io.github.openmidid.examples.register.page.html.FormField;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.page.html.PageWriter;
import io.github.openmidid.examples.register.web.problem.Problem;
import io.github.openmidid.examples.register.web.problem.RequestIssue;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/**
 * The form that adds a document. It contains the request reference, so that a repeated submission
 * adds one document.
 *
 * @param values the texts of the fields by name
 * @param issues the issues of a rejected submission
 * @param message why it was rejected as a whole
 */
record DocumentForm(
    Map<String, String> values, List<RequestIssue> issues, Optional<String> message) {
  static final String REFERENCE = "requestReference";
  static final String MID_ID = "midId";
  private static final String KIND = "kind";
  private static final String SHA_256 = "sha256";
  private static final List<String> NAMES =
      List.of(REFERENCE, MID_ID, KIND, "title", "issuedOn", "issuer", SHA_256, "link");

  /** Returns an empty form about a device. */
  static DocumentForm about(MidId midId) {
    return new DocumentForm(
        Map.of(REFERENCE, UUID.randomUUID().toString(), MID_ID, midId.toString()),
        List.of(),
        Optional.empty());
  }

  /**
   * Reads a submission. Capital letters and white space in a SHA-256 have no meaning: programs
   * display it with them.
   */
  static DocumentForm of(HttpServletRequest request) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : NAMES) {
      String text = Optional.ofNullable(request.getParameter(name)).orElse("").strip();
      values.put(
          name, name.equals(SHA_256) ? text.replaceAll("\\s", "").toLowerCase(Locale.ROOT) : text);
    }
    return new DocumentForm(values, List.of(), Optional.empty());
  }

  /**
   * Returns the form with the problem of its submission. If its reference stands for another
   * document, it has a new one: the user sees that document in the list, and may add this one too.
   */
  DocumentForm rejected(Problem problem, PageContext context) {
    if (problem.status() == HttpStatus.CONFLICT.value()) {
      Map<String, String> renewed = new LinkedHashMap<>(values);
      renewed.put(REFERENCE, UUID.randomUUID().toString());
      return new DocumentForm(renewed, List.of(), Optional.of(context.text("document.formUsed")));
    }
    if (!problem.issues().isEmpty()) {
      return new DocumentForm(values, problem.issues(), Optional.empty());
    }
    String words = PageWriter.sentence(problem.detail().in(context.language()));
    return new DocumentForm(
        values, List.of(), Optional.of(words + " " + context.text("accessFormAgain")));
  }

  /** Returns the text of a field; empty if it has none. */
  String value(String name) {
    return values.getOrDefault(name, "");
  }

  HtmlElement in(PageContext context) {
    HtmlElement form =
        context
            .form(PagePaths.DOCUMENTS)
            .add(
                PageContext.hidden(REFERENCE, value(REFERENCE)),
                PageContext.hidden(MID_ID, value(MID_ID)),
                filled(context, kind(context)).element());
    text(context, form, "title", 200);
    form.add(
        filled(context, FormField.date("issuedOn", context.text("document.issuedOn")), "issuedOn")
            .element());
    text(context, form, "issuer", 200);
    text(context, form, "link", DocumentLinkCheck.MAX_LENGTH);
    text(context, form, SHA_256, 128);
    return form.add(context.button("document.add"));
  }

  private FormField kind(PageContext context) {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("", context.text("document.chooseKind"));
    for (KindCode kind : KindCode.values()) {
      kinds.put(kind.code(), context.text("document.kind." + kind.code()));
    }
    return FormField.choice(KIND, context.text("document.kind"), kinds);
  }

  private void text(PageContext context, HtmlElement form, String name, int most) {
    FormField field =
        FormField.text(name, context.text("document." + name))
            .with("maxlength", String.valueOf(most));
    if (name.equals("link") || name.equals(SHA_256)) {
      field.hint(context.text("document." + name + "Hint"));
    }
    form.add(filled(context, field, name).element());
  }

  private FormField filled(PageContext context, FormField field) {
    return filled(context, field, KIND);
  }

  private FormField filled(PageContext context, FormField field, String name) {
    return field.required().value(value(name)).issue(issues, context.language());
  }
}
