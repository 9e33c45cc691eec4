package io.github.openmidid.examples.register.page;

import io.github.openmidid.Modality;
import io.github.openmidid.examples.register.page.html.Element;
import io.github.openmidid.examples.register.page.html.Fields;
import io.github.openmidid.examples.register.page.html.Visit;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks for an identifier. The request is named before it is made: sent twice, it is the same one.
 *
 * @param reference the name of the request
 * @param chosen the modality that was chosen before, if one was
 * @param fault why it was not accepted before, in words
 */
record RequestForm(UUID reference, Optional<Modality> chosen, Optional<String> fault) {
  static final String REFERENCE = "requestReference";
  static final String MODALITY = "modality";

  static RequestForm fresh() {
    return new RequestForm(UUID.randomUUID(), Optional.empty(), Optional.empty());
  }

  Element in(Visit visit) {
    Element choice =
        Element.of("select", Element.of("option", visit.say("chooseModality")).with("value", ""))
            .with("aria-required", "true");
    for (Modality modality : Modality.values()) {
      Element option =
          Element.of("option", modality.displayName(visit.language()))
              .with("value", modality.code());
      choice.add(chosen.equals(Optional.of(modality)) ? option.with("selected", "") : option);
    }
    return visit
        .form("")
        .add(
            Visit.hidden(REFERENCE, reference.toString()),
            Fields.of(visit, MODALITY, choice, "modality", "requestHint", fault),
            visit.button("request"));
  }

  /** To send the same request again, when nobody knows what became of it. */
  Element again(Visit visit) {
    Element form = visit.form("").add(Visit.hidden(REFERENCE, reference.toString()));
    chosen.ifPresent(modality -> form.add(Visit.hidden(MODALITY, modality.code())));
    return form.add(visit.button("sendAgain"));
  }
}
