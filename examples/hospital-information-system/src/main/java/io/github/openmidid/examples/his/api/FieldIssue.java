package io.github.openmidid.examples.his.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.openmidid.Diagnosis;
import io.github.openmidid.Fault;
import io.github.openmidid.MidId;
import io.github.openmidid.MidIdParseException;
import io.github.openmidid.Suggestion;
import io.github.openmidid.Suggestion.Reason;
import io.github.openmidid.examples.his.device.Candidate;
import io.github.openmidid.examples.his.lookup.InputFinding;
import io.github.openmidid.examples.his.web.FieldFinding;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An error in a request.
 *
 * @param in {@code body}, {@code path} or {@code query}
 * @param name the name of the property or parameter
 * @param code the code of the error
 * @param detail the message in the user's language; never the value
 * @param fault the fault of a text that is not a MID-ID
 * @param index the position in the text, from 0
 * @param suggestions candidates for the intended MID-ID
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record FieldIssue(
    String in,
    String name,
    String code,
    @Nullable String detail,
    @Nullable Fault fault,
    @Nullable Integer index,
    List<Candidate> suggestions) {

  /** Maps a finding about a property of the body. */
  static FieldIssue of(FieldFinding error) {
    InputFinding finding = error.finding();
    return new FieldIssue(
        "body",
        error.field(),
        finding.code(),
        finding.text(),
        finding.fault(),
        finding.index(),
        finding.suggestions());
  }

  /** Maps a text that Spring or Jackson could not convert to a MidId. */
  static FieldIssue of(String in, String name, MidIdParseException e, Locale locale) {
    // mid-id: identifiers in paths, queries and bodies
    Diagnosis diagnosis = MidId.diagnose(e.input());
    List<Suggestion> suggestions =
        diagnosis
            .midId() // well formed, but not canonical
            .map(midId -> List.of(Suggestion.of(midId, Reason.CANONICAL_FORM)))
            .orElseGet(diagnosis::suggestions);
    String detail =
        diagnosis.isValid() ? suggestions.get(0).message(locale) : diagnosis.message(locale);
    // end
    return new FieldIssue(
        in,
        name,
        e.fault().code(),
        detail,
        e.fault(),
        e.index(),
        Candidate.of(suggestions, locale));
  }

  /** Maps a value of another type that could not be read. */
  static FieldIssue notUnderstood(String in, String name) {
    return of(in, name, "notUnderstood");
  }

  /** Creates an issue that its code describes. */
  static FieldIssue of(String in, String name, String code) {
    return new FieldIssue(in, name, code, null, null, null, List.of());
  }
}
