package io.github.openmidid.examples.register.notification.read;

import io.github.openmidid.cadastre.DeviceField;
import java.util.Optional;

/**
 * A column of a notification file.
 *
 * @param sheet the sheet that it is in; empty for a text file
 * @param cell the cell of its header: {@code C1}
 * @param header the text of its header; empty if it has none
 * @param field the field that it holds; empty if that is not known, so that it was not read
 */
public record FormColumn(
    Optional<String> sheet, String cell, Optional<String> header, Optional<DeviceField> field) {}
