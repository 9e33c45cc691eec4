package io.github.openmidid.examples.his.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.openmidid.Diagnosis;
import io.github.openmidid.Fault;
import io.github.openmidid.MidId;
import io.github.openmidid.MidIdParseException;
import io.github.openmidid.Suggestion;
import io.github.openmidid.Suggestion.Reason;
import io.github.openmidid.examples.his.device.SuggestionView;
import io.github.openmidid.validation.ConstraintFinding;
import jakarta.validation.ConstraintViolation;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.FieldError;

/**
 * One thing that is wrong with a request.
 *
 * @param in {@code body}, {@code path} or {@code query}
 * @param name of the property or parameter
 * @param code what is wrong
 * @param detail the same in the user's language; never the value
 * @param fault the fault of a text that is no MID-ID
 * @param index where in the text, from 0
 * @param suggestions what may have been meant
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RequestIssue(
    String in,
    String name,
    String code,
    @Nullable String detail,
    @Nullable Fault fault,
    @Nullable Integer index,
    @Nullable List<SuggestionView> suggestions) {

  /** What a constraint has found. */
  static RequestIssue of(FieldError error, Locale locale) {
    // mid-id: findings
    if (error.contains(ConstraintViolation.class)) {
      ConstraintViolation<?> violation = error.unwrap(ConstraintViolation.class);
      ConstraintFinding finding = ConstraintFinding.of(violation).orElse(null);
      if (finding != null) {
        return new RequestIssue(
            "body",
            error.getField(),
            finding.code(),
            error.getDefaultMessage(),
            finding.fault().orElse(null),
            finding.index() < 0 ? null : finding.index(),
            SuggestionView.of(finding.suggestions(), locale));
      }
    }
    // end
    String code = String.valueOf(error.getCode());
    return new RequestIssue(
        "body", error.getField(), code, error.getDefaultMessage(), null, null, null);
  }

  /** A text that Spring or Jackson could not make a MidId of. */
  static RequestIssue of(String in, String name, MidIdParseException e, Locale locale) {
    // mid-id: identifiers in paths, queries and bodies
    Diagnosis diagnosis = MidId.diagnose(e.input());
    List<Suggestion> suggestions =
        diagnosis
            .midId() // well formed, and not in its canonical form
            .map(midId -> List.of(Suggestion.of(midId, Reason.CANONICAL_FORM)))
            .orElseGet(diagnosis::suggestions);
    String detail =
        diagnosis.isValid() ? suggestions.get(0).message(locale) : diagnosis.message(locale);
    // end
    return new RequestIssue(
        in,
        name,
        e.fault().code(),
        detail,
        e.fault(),
        e.index(),
        SuggestionView.of(suggestions, locale));
  }

  /** Something else that could not be read. */
  static RequestIssue notUnderstood(String in, String name) {
    return new RequestIssue(in, name, "notUnderstood", null, null, null, null);
  }
}
