package io.github.openmidid.client.notification;

import java.util.Objects;
import java.util.Optional;

/**
 * A column of a notification file. Immutable.
 *
 * @param sheet the sheet; empty for a text file
 * @param cell the cell of its header: {@code C1}
 * @param header the text of its header; empty if it has none
 * @param fieldCode the wire name of the field of a device that it holds; empty if it was not
 *     understood, and not read
 */
public record NotificationColumn(
    Optional<String> sheet, String cell, Optional<String> header, Optional<String> fieldCode) {
  /** Validates that nothing is null. */
  public NotificationColumn {
    Objects.requireNonNull(sheet, "sheet");
    Objects.requireNonNull(cell, "cell");
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(fieldCode, "fieldCode");
  }
}
