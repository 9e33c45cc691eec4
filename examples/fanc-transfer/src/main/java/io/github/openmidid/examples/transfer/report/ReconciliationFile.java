package io.github.openmidid.examples.transfer.report;

import io.github.openmidid.device.AttributeComparison;
import io.github.openmidid.device.DeviceCandidate;
import io.github.openmidid.examples.commandline.result.CsvResultWriter;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.transfer.compare.AssetReconciliation;
import io.github.openmidid.examples.transfer.read.TransferLine;
import io.github.openmidid.examples.transfer.text.TransferMessages;
import io.github.openmidid.examples.transfer.text.TransferProblem;
import io.github.openmidid.fanc.Reconciliation.Entry;
import io.github.openmidid.fanc.TransferComparison.ChangedField;
import io.github.openmidid.fanc.TransferRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes the comparison of a list of assets as csv: all entries, with one record for each value
 * that was compared, and both exact texts.
 */
public final class ReconciliationFile {
  /** The end of the name of the file: {@code assets.xlsx.reconciliation.csv}. */
  public static final String SUFFIX = ".reconciliation.csv";

  private static final List<String> COLUMNS =
      List.of("status", "row", "device", "midId", "field", "list", "other", "result", "message");

  private final Locale locale;
  private final RowText text;

  private ReconciliationFile(Locale locale) {
    this.locale = locale;
    this.text = new RowText(locale);
  }

  /**
   * Writes the entries atomically, replacing an older file of that name.
   *
   * @throws CommandException if it cannot be written
   */
  public static void write(AssetReconciliation reconciliation, Path target, Locale locale)
      throws CommandException {
    ReconciliationFile file = new ReconciliationFile(locale);
    CsvResultWriter.write(
        target,
        COLUMNS.stream().map(column -> file.get("reconciled." + column)).toList(),
        reconciliation.result().entries().stream().flatMap(file::records),
        TransferProblem.FINDINGS_UNWRITABLE);
  }

  private Stream<List<String>> records(Entry<TransferLine> entry) {
    List<List<String>> records = new ArrayList<>();
    for (DeviceCandidate candidate : entry.candidates()) {
      for (AttributeComparison comparison : candidate.comparisons()) {
        records.add(compared(entry, candidate, comparison));
      }
      if (candidate.comparisons().isEmpty()) {
        records.add(record(entry, candidate.device().midId().toString(), "", "", "", ""));
      }
    }
    for (ChangedField change : entry.changes()) {
      records.add(
          record(
              entry,
              "",
              text.name(change.field()),
              change.after().orElse(""),
              change.before().orElse(""),
              get("result.different")));
    }
    return records.isEmpty() ? Stream.of(record(entry, "", "", "", "", "")) : records.stream();
  }

  private List<String> compared(
      Entry<TransferLine> entry, DeviceCandidate candidate, AttributeComparison comparison) {
    return record(
        entry,
        candidate.device().midId().toString(),
        comparison.attribute().label(locale),
        comparison.stated(),
        comparison.registered().orElse(""),
        get("result." + comparison.result().code()));
  }

  private List<String> record(
      Entry<TransferLine> entry,
      String midId,
      String field,
      String list,
      String other,
      String result) {
    Optional<TransferRow<TransferLine>> row = entry.asset().or(entry::transferred);
    return List.of(
        get("status." + entry.status().code()),
        row.map(r -> r.key().toString()).orElse(""),
        row.map(text::device).orElse(""),
        midId,
        field,
        list,
        other,
        result,
        entry.message(locale));
  }

  private String get(String key) {
    return TransferMessages.get(locale, key);
  }
}
