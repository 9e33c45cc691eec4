package io.github.openmidid.examples.dicom.report;

import io.github.openmidid.MidId;
import io.github.openmidid.device.DeviceAttribute;
import io.github.openmidid.device.EvidenceOrigin;
import io.github.openmidid.examples.commandline.file.ResultWriter;
import io.github.openmidid.examples.commandline.text.CommandException;
import io.github.openmidid.examples.commandline.text.SafeText;
import io.github.openmidid.examples.dicom.match.ObjectMatch;
import io.github.openmidid.examples.dicom.text.MatchMessages;
import io.github.openmidid.examples.dicom.text.MatchProblem;
import io.github.openmidid.examples.tables.write.SpreadsheetCsv;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes one row per file as {@linkplain SpreadsheetCsv csv}. Rows are written while files are
 * read; the file appears when it is complete.
 */
public final class MatchFile implements AutoCloseable {
  private static final List<String> HEADER =
      List.of("path", "outcome", "midId", "maker", "model", "serial", "origin", "reason");

  private static final int MAX_TEXT = 1000;

  private final ResultWriter result;
  private final SpreadsheetCsv csv;
  private final Path target;
  private final Locale locale;

  private MatchFile(ResultWriter result, Path target, Locale locale) {
    this.result = result;
    this.target = target;
    this.locale = locale;
    csv = SpreadsheetCsv.start(result.writer(), HEADER);
  }

  /**
   * Creates the file.
   *
   * @throws CommandException if it cannot be written
   */
  public static MatchFile create(Path target, Locale locale) throws CommandException {
    try {
      return new MatchFile(ResultWriter.create(target), target, locale);
    } catch (IOException | UncheckedIOException e) {
      throw problem(target, e);
    }
  }

  /** Returns the file that is written until it is complete. */
  public Path temporary() {
    return result.temporary();
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
    try {
      csv.write(row);
    } catch (UncheckedIOException e) {
      throw problem(target, e);
    }
  }

  /** Completes the file and replaces an older one of that name. */
  public void complete() throws CommandException {
    try {
      csv.flush();
      result.complete();
    } catch (IOException | UncheckedIOException e) {
      throw problem(target, e);
    }
  }

  private static CommandException problem(Path target, Exception cause) {
    return new CommandException(MatchProblem.RESULT_UNWRITABLE, cause, SafeText.path(target));
  }

  /** Deletes the rows if they are not complete. */
  @Override
  public void close() {
    result.close();
  }
}
