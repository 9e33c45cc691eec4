package io.github.openmidid.examples.register.notification.read;

import io.github.openmidid.examples.register.web.text.LocalizedText;
import java.util.Optional;

/**
 * A note on how a notification file was read.
 *
 * @param code the code of the note, in wire format
 * @param count how often it applies
 * @param sheet the sheet; empty for a text file
 * @param place the first place, a row or a cell; empty if there is none
 * @param isUnread whether data that may be of devices was not read
 */
public record FormNote(
    String code, int count, Optional<String> sheet, Optional<String> place, boolean isUnread) {

  /** Returns the note as a sentence. */
  public LocalizedText detail() {
    String where =
        sheet
            .map(name -> place.map(cell -> name + ", " + cell).orElse(name))
            .or(() -> place)
            .orElse("");
    // The number as a text, so that no language groups its digits.
    return LocalizedText.of("notification.note." + code, String.valueOf(count), where);
  }
}
