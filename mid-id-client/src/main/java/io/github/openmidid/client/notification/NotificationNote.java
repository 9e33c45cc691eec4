package io.github.openmidid.client.notification;

import java.util.Objects;
import java.util.Optional;

/**
 * A note on how a register has read a notification file. Immutable.
 *
 * @param code the code: {@code hiddenSheet}, {@code totals} or another
 * @param count how often it applies, at least 1
 * @param sheet the sheet; empty for a text file
 * @param place the first place, a row or a cell; empty if there is none
 * @param isUnread whether data that may be of devices was not read
 * @param detail the description, in the language of the call
 */
public record NotificationNote(
    String code,
    long count,
    Optional<String> sheet,
    Optional<String> place,
    boolean isUnread,
    String detail) {
  /** Validates that nothing is null. */
  public NotificationNote {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(sheet, "sheet");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(detail, "detail");
  }
}
