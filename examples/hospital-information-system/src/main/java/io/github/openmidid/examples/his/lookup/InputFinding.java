package io.github.openmidid.examples.his.lookup;

import io.github.openmidid.Fault;
import io.github.openmidid.examples.his.device.Candidate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A finding of a constraint about a value.
 *
 * @param code the code of the finding
 * @param text the message in the user's language; never the value
 * @param fault the fault of a text that is not a MID-ID; null if it has none
 * @param index the position in the text, from 0; null if there is none
 * @param suggestions candidates for the intended MID-ID, those that the register knows first
 * @param failure why the register did not look up the identifier; empty if it did
 */
public record InputFinding(
    String code,
    String text,
    @Nullable Fault fault,
    @Nullable Integer index,
    List<Candidate> suggestions,
    Optional<RegisterFailure> failure) {

  /** Returns the finding with another message. */
  public InputFinding withText(String other) {
    return new InputFinding(code, other, fault, index, suggestions, failure);
  }

  InputFinding with(List<Candidate> ranked) {
    return new InputFinding(code, text, fault, index, ranked, failure);
  }
}
