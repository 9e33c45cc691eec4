package io.github.openmidid.examples.register.page;

import io.github.openmidid.Modality;
import io.github.openmidid.examples.register.page.html.FormField;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.PageContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The form that requests an identifier. It contains the request reference, so that a repeated
 * submission is idempotent.
 *
 * @param reference the request reference
 * @param chosen the modality of a previous submission, if there was one
 * @param fault the message about a previous submission, if it was rejected
 */
record MidIdRequestForm(UUID reference, Optional<Modality> chosen, Optional<String> fault) {
  static final String REFERENCE = "requestReference";
  static final String MODALITY = "modality";

  static MidIdRequestForm fresh() {
    return new MidIdRequestForm(UUID.randomUUID(), Optional.empty(), Optional.empty());
  }

  HtmlElement in(PageContext context) {
    Map<String, String> modalities = new LinkedHashMap<>();
    modalities.put("", context.text("chooseModality"));
    for (Modality modality : Modality.values()) {
      modalities.put(modality.code(), modality.displayName(context.language()));
    }
    FormField field =
        FormField.choice(MODALITY, context.text("modality"), modalities)
            .hint(context.text("requestHint"))
            .required()
            .value(chosen.map(Modality::code).orElse(""))
            .fault(fault);
    return context
        .form("")
        .add(
            PageContext.hidden(REFERENCE, reference.toString()),
            field.element(),
            context.button("request"));
  }

  /** Renders a form that repeats the request, if its outcome is unknown. */
  HtmlElement again(PageContext context) {
    HtmlElement form = context.form("").add(PageContext.hidden(REFERENCE, reference.toString()));
    chosen.ifPresent(modality -> form.add(PageContext.hidden(MODALITY, modality.code())));
    return form.add(context.button("sendAgain"));
  }
}
