package io.github.openmidid.examples.his.device;

import io.github.openmidid.MidId;
import io.github.openmidid.Suggestion;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What may have been meant, for a person who looks at the label; it is never applied by itself.
 *
 * @param midId null where it is no MID-ID that was meant, but another number
 * @param reason why, as a code
 * @param text why, in the user's language
 */
public record SuggestionView(@Nullable MidId midId, String reason, String text) {

  public static List<SuggestionView> of(List<Suggestion> suggestions, Locale locale) {
    // mid-id: suggestions
    return suggestions.stream()
        .map(
            s ->
                new SuggestionView(
                    s.candidate().orElse(null), s.reason().code(), s.message(locale)))
        .toList();
    // end
  }
}
