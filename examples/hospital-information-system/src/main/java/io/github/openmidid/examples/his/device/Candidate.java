package io.github.openmidid.examples.his.device;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.openmidid.MidId;
import io.github.openmidid.Suggestion;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A candidate for the intended identifier, for a person who compares it with the label. It is never
 * applied automatically.
 *
 * @param midId the candidate; null if the text is probably a number of another kind
 * @param reason the code of the reason
 * @param text the reason in the user's language
 * @param isKnown whether the register knows the candidate; null if that was not looked up
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Candidate(
    @Nullable MidId midId, String reason, String text, @Nullable Boolean isKnown) {

  public static List<Candidate> of(List<Suggestion> suggestions, Locale locale) {
    // mid-id: suggestions
    return suggestions.stream()
        .map(s -> new Candidate(s.candidate().orElse(null), s.reason().code(), s.message(locale)))
        .toList();
    // end
  }

  private Candidate(@Nullable MidId midId, String reason, String text) {
    this(midId, reason, text, null);
  }

  /** Returns the candidate with the result of its lookup. */
  public Candidate known(boolean known) {
    return new Candidate(midId, reason, text, known);
  }
}
