package io.github.openmidid.examples.his.importing;

import io.github.openmidid.examples.his.device.Candidate;
import java.time.Instant;
import java.util.List;

/**
 * A warning about a list, as shown to users.
 *
 * @param id by which it is marked as resolved
 * @param list the name of the list
 * @param sheet the sheet; empty for a text file
 * @param line the line or row number; 0 for a whole sheet
 * @param cells the cells of a row, verbatim; empty for a place that was not read
 * @param text the reason in the user's language
 * @param suggestions candidates for the intended identifier; none is applied
 * @param since when it was found first
 * @param lastImported when it was found last
 */
public record OpenListWarning(
    long id,
    String list,
    String sheet,
    int line,
    List<String> cells,
    String text,
    List<Candidate> suggestions,
    Instant since,
    Instant lastImported) {}
