package io.github.openmidid.examples.transfer.read;

import io.github.openmidid.examples.tables.column.ColumnKind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The settings for the reading of transfer files. Immutable.
 *
 * <pre>{@code
 * TransferSettings.defaults().withSheets(Set.of("2026")).withSeveralFiles();
 * }</pre>
 *
 * @param sheets the names of the sheets to be read; empty for all visible ones
 * @param columns the headers that a user has assigned to kinds of column
 * @param isOneOfSeveral whether several files are read in one run, so that the text of each {@link
 *     TransferLine} names its file
 * @param displayName the name of the file in texts; empty for that of the path
 */
public record TransferSettings(
    Set<String> sheets,
    Map<ColumnKind, String> columns,
    boolean isOneOfSeveral,
    Optional<String> displayName) {

  /** Copies the collections. */
  public TransferSettings {
    sheets = Set.copyOf(sheets);
    columns = Map.copyOf(columns);
  }

  /** Returns the settings for one file whose visible sheets and usual headers are read. */
  public static TransferSettings defaults() {
    return new TransferSettings(Set.of(), Map.of(), false, Optional.empty());
  }

  /** Returns settings that read these sheets only. */
  public TransferSettings withSheets(Set<String> names) {
    return new TransferSettings(names, columns, isOneOfSeveral, displayName);
  }

  /** Returns settings with other decisions upon columns. */
  public TransferSettings withColumns(Map<ColumnKind, String> headers) {
    return new TransferSettings(sheets, headers, isOneOfSeveral, displayName);
  }

  /** Returns settings for one of several files. */
  public TransferSettings withSeveralFiles() {
    return new TransferSettings(sheets, columns, true, displayName);
  }

  /** Returns settings in which this name stands for the file, such as that of standard input. */
  public TransferSettings withDisplayName(String name) {
    return new TransferSettings(sheets, columns, isOneOfSeveral, Optional.of(name));
  }
}
