package io.github.openmidid.examples.his.importing;

import io.github.openmidid.examples.his.device.SuggestionView;
import io.github.openmidid.examples.his.lookup.LookupResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row.
 *
 * @param line where it begins in the list, from 1
 * @param cells the row, word for word: nothing of it is lost
 * @param isStored whether the device is in the system now as the row has it
 * @param code why, as a code
 * @param text why, in the user's language
 * @param suggestions which identifier may have been meant; none was taken
 * @param register what the register says of a device that is stored
 */
public record RowVerdict(
    long line,
    List<String> cells,
    boolean isStored,
    String code,
    String text,
    List<SuggestionView> suggestions,
    @Nullable LookupResult register) {

  RowVerdict with(@Nullable LookupResult answer) {
    return new RowVerdict(line, cells, isStored, code, text, suggestions, answer);
  }
}
