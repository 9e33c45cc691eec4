package io.github.openmidid.examples.quickstart;

import io.github.openmidid.Diagnosis;
import io.github.openmidid.MidId;
import io.github.openmidid.Suggestion;
import io.github.openmidid.validation.ConstraintFinding;
import io.github.openmidid.validation.ValidMidId;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Validates an identifier with a typing error, with the library and with Bean Validation. */
final class ValidationExample {
  private final QuickstartOutput output;
  private final PrintWriter out;
  private final Locale language;

  ValidationExample(QuickstartOutput output) {
    this.output = output;
    this.out = output.writer();
    this.language = output.language();
  }

  void show() {
    output.step("validate");
    diagnose();
    validate();
  }

  private void diagnose() {
    // snippet: identifier
    MidId midId = MidId.parse("mid 1234 5678 89"); // or MidIdParseException
    out.println(midId); // MID-1234-5678-89, the canonical form

    Diagnosis diagnosis = MidId.diagnose("MID-1234-5687-89");
    if (!diagnosis.isValid()) {
      out.println(diagnosis.message(language)); // nl: De controlecijfers kloppen niet: …
      for (Suggestion suggestion : diagnosis.suggestions()) {
        out.println(suggestion.message(language)); // fr: MID-1234-5678-89 ? Dans ce cas, deux …
      }
    }
    // end
  }

  // snippet: validation
  record Device(@ValidMidId String midId) {}

  Set<ConstraintViolation<Device>> validate(Validator validator) {
    return validator.validate(new Device("MID-1234-5687-89"));
    // midId: "has check digits that do not match: at least one digit is wrong",
    // in the user's language: nl, fr, de or en
  }

  // end

  private void showSuggestions(ConstraintViolation<Device> violation) {
    // snippet: finding
    ConstraintFinding.of(violation).ifPresent(finding -> show(finding.suggestions()));
    // end
  }

  private void show(List<Suggestion> suggestions) {
    suggestions.forEach(suggestion -> output.print(suggestion.message(language)));
  }

  private void validate() {
    try (ValidatorFactory factory =
        jakarta.validation.Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(
                new ParameterMessageInterpolator(
                    Set.of(language), language, context -> language, false))
            .buildValidatorFactory()) {
      for (ConstraintViolation<Device> violation : validate(factory.getValidator())) {
        output.line("constraint", violation.getPropertyPath(), violation.getMessage());
        showSuggestions(violation);
      }
    }
  }
}
