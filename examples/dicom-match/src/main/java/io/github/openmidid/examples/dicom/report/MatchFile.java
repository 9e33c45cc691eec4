package io.github.openmidid.examples.dicom.report;

import io.github.openmidid.MidId;
import io.github.openmidid.device.DeviceAttribute;
import io.github.openmidid.device.EvidenceOrigin;
import io.github.openmidid.examples.commandline.result.CsvResultWriter;
import io.github.openmidid.examples.dicom.match.ObjectMatch;
import io.github.openmidid.examples.dicom.text.MatchMessages;
import io.github.openmidid.examples.dicom.text.MatchProblem;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.SafeText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes one row per file as csv. Rows are written while files are read; the file appears when it
 * is complete.
 */
public final class MatchFile implements AutoCloseable {
  private static final List<String> HEADER =
      List.of("path", "outcome", "midId", "maker", "model", "serial", "origin", "reason");

  private static final int MAX_TEXT = 1000;

  private final CsvResultWriter csv;
  private final Locale locale;

  private MatchFile(CsvResultWriter csv, Locale locale) {
    this.csv = csv;
    this.locale = locale;
  }

  /**
   * Creates the file.
   *
   * @throws CommandException if it cannot be written
   */
  public static MatchFile create(Path target, Locale locale) throws CommandException {
    return new MatchFile(
        CsvResultWriter.create(target, HEADER, MatchProblem.RESULT_UNWRITABLE), locale);
  }

  /** Returns the file that is written until it is complete. */
  public Path temporary() {
    return csv.temporary();
  }

  /** Writes the row of an object. */
  public void write(Path file, ObjectMatch match) throws CommandException {
    write(
        file,
        match.outcome().code(),
        match.midIds().stream().map(MidId::toString).collect(Collectors.joining(" | ")),
        match.stated(DeviceAttribute.MAKE),
        match.stated(DeviceAttribute.MODEL),
        match.stated(DeviceAttribute.SERIAL_NUMBER),
        match.origins().stream().map(EvidenceOrigin::code).collect(Collectors.joining(" | ")),
        new MatchText(locale).reason(match));
  }

  /** Writes the row of a file or folder that is no object. */
  public void write(Path file, UnmatchedFile reason) throws CommandException {
    write(file, reason.outcome(), "", "", "", "", "", MatchMessages.get(locale, reason.key()));
  }

  private void write(Path file, String... cells) throws CommandException {
    List<String> row = new ArrayList<>(List.of(file.toString()));
    for (String cell : cells) {
      row.add(SafeText.oneLine(cell, MAX_TEXT));
    }
    csv.write(row);
  }

  /** Completes the file and replaces an older one of that name. */
  public void complete() throws CommandException {
    csv.complete();
  }

  /** Deletes the rows if they are not complete. */
  @Override
  public void close() {
    csv.close();
  }
}
