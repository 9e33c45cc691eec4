package io.github.openmidid;

import io.github.openmidid.Modality.NotRegistered;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a text does not name a modality. The message does not quote the text.
 *
 * <pre>{@code
 * try {
 *   Modality.parse("CBCT");
 * } catch (ModalityParseException e) {
 *   e.notRegistered(); // Optional[CONE_BEAM_CT]
 * }
 * }</pre>
 */
public final class ModalityParseException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** The text that was parsed. */
  private final String input;

  ModalityParseException(@Nullable String input) {
    super("not a modality");
    this.input = Objects.requireNonNullElse(input, "");
  }

  /** Returns the text that was parsed, or an empty string for null. */
  public String input() {
    return input;
  }

  /** Returns the device without a MID-ID that the text names, or empty if it names none. */
  public Optional<NotRegistered> notRegistered() {
    return NotRegistered.tryParse(input);
  }
}
