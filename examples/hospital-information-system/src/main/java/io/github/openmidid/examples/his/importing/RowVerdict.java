package io.github.openmidid.examples.his.importing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.github.openmidid.examples.his.device.Candidate;
import io.github.openmidid.examples.his.lookup.DeviceVerdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of importing one row.
 *
 * @param line the line on which it begins, or the row number of a workbook, from 1
 * @param sheet the name of the sheet; empty for a text file
 * @param cells the cells, verbatim
 * @param isStored whether the device is stored now with the values of the row
 * @param code the code of the reason
 * @param text the reason in the user's language
 * @param suggestions candidates for the intended identifier; none is applied
 * @param detail the argument of the reason, such as the row of the duplicate; empty if it has none
 * @param register the lookup result of a stored device
 */
public record RowVerdict(
    int line,
    String sheet,
    List<String> cells,
    boolean isStored,
    String code,
    String text,
    List<Candidate> suggestions,
    @JsonIgnore String detail,
    @Nullable DeviceVerdict register) {

  RowVerdict with(@Nullable DeviceVerdict result) {
    return new RowVerdict(line, sheet, cells, isStored, code, text, suggestions, detail, result);
  }
}
