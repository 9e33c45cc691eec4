package io.github.openmidid;

import io.github.openmidid.Modality.NotRegistered;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A text does not name a modality. The message does not quote the text. */
public final class ModalityParseException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** The text as given. */
  private final String input;

  ModalityParseException(@Nullable String input) {
    super("not a modality");
    this.input = Objects.requireNonNullElse(input, "");
  }

  /** Returns the text as given; empty if null was given. */
  public String input() {
    return input;
  }

  /** Returns the device that the text names and that has no MID-ID; empty if it names none. */
  public Optional<NotRegistered> notRegistered() {
    return NotRegistered.tryParse(input);
  }
}
