package io.github.openmidid.examples.register.page;

import io.github.openmidid.Modality;
import io.github.openmidid.examples.register.page.html.FormField;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.PageContext;
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
    HtmlElement choice =
        HtmlElement.of(
                "select",
                HtmlElement.of("option", context.text("chooseModality")).with("value", ""))
            .with("aria-required", "true");
    for (Modality modality : Modality.values()) {
      HtmlElement option =
          HtmlElement.of("option", modality.displayName(context.language()))
              .with("value", modality.code());
      choice.add(chosen.equals(Optional.of(modality)) ? option.with("selected", "") : option);
    }
    return context
        .form("")
        .add(
            PageContext.hidden(REFERENCE, reference.toString()),
            FormField.of(context, MODALITY, choice, "modality", "requestHint", fault),
            context.button("request"));
  }

  /** Renders a form that repeats the request, if its outcome is unknown. */
  HtmlElement again(PageContext context) {
    HtmlElement form = context.form("").add(PageContext.hidden(REFERENCE, reference.toString()));
    chosen.ifPresent(modality -> form.add(PageContext.hidden(MODALITY, modality.code())));
    return form.add(context.button("sendAgain"));
  }
}
