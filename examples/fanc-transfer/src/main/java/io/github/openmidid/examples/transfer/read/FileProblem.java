package io.github.openmidid.examples.transfer.read;

import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.SafeText;
import io.github.openmidid.examples.tables.model.TableFileException;
import io.github.openmidid.examples.tables.scan.TableScan;
import io.github.openmidid.examples.tables.scan.TableScanException;
import io.github.openmidid.examples.transfer.text.TransferProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Explains to the user why a file cannot be read. */
final class FileProblem {
  private static final int SHOWN_HEADERS = 10;
  private static final int SHOWN_LENGTH = 30;

  private FileProblem() {}

  static CommandException of(TableFileException e, Path file, String name) {
    String path = SafeText.path(file);
    return switch (e.kind()) {
      case OLD_EXCEL -> new CommandException(TransferProblem.OLD_EXCEL, e, path);
      case PASSWORD, ENCRYPTED -> new CommandException(TransferProblem.ENCRYPTED, e, path);
      case BINARY_WORKBOOK -> new CommandException(TransferProblem.BINARY_WORKBOOK, e, path);
      case OPEN_DOCUMENT -> new CommandException(TransferProblem.OPEN_DOCUMENT, e, path);
      case NUMBERS -> new CommandException(TransferProblem.NUMBERS, e, path);
      case HTML -> new CommandException(TransferProblem.HTML, e, path);
      case XML_2003 -> new CommandException(TransferProblem.XML_2003, e, path);
      case PDF, OTHER_DOCUMENT -> new CommandException(TransferProblem.OTHER_DOCUMENT, e, path);
      case QUOTES ->
          new CommandException(TransferProblem.QUOTES, e, name, String.valueOf(e.line() + 1));
      case TOO_WIDE ->
          new CommandException(TransferProblem.TOO_WIDE, e, name, String.valueOf(e.line() + 1));
      case BINARY -> new CommandException(TransferProblem.BINARY, e, path);
      case DAMAGED -> new CommandException(TransferProblem.DAMAGED_WORKBOOK, e, path);
      case BOMB -> new CommandException(TransferProblem.BOMB, e, path);
      case DOCTYPE -> new CommandException(TransferProblem.DOCTYPE, e, path);
    };
  }

  static CommandException of(TableScanException e, String name) {
    List<String> details = e.details();
    return switch (e.kind()) {
      case EMPTY -> new CommandException(TransferProblem.EMPTY, e, name);
      case HIDDEN -> new CommandException(TransferProblem.HIDDEN, e, name, shown(details));
      case NO_TABLE -> new CommandException(TransferProblem.NO_COLUMN, e, name, shown(details));
      case TWO_COLUMNS ->
          new CommandException(
              TransferProblem.TWO_COLUMNS,
              e,
              name,
              details.get(0),
              details.get(2),
              abridged(details.get(1)),
              abridged(details.get(3)));
      case NO_ROWS -> new CommandException(TransferProblem.NO_ROWS, e, name);
      case UNKNOWN_SHEET ->
          new CommandException(TransferProblem.UNKNOWN_SHEET, e, name, shown(details));
      case UNKNOWN_COLUMN ->
          new CommandException(TransferProblem.UNKNOWN_COLUMN, e, name, shown(details));
      case TOO_MANY_ROWS ->
          new CommandException(
              TransferProblem.TOO_MANY_ROWS, e, name, String.valueOf(TableScan.MAX_ROWS));
    };
  }

  private static String shown(List<String> texts) {
    String first =
        texts.stream()
            .limit(SHOWN_HEADERS)
            .map(FileProblem::abridged)
            .collect(Collectors.joining(", "));
    return texts.size() > SHOWN_HEADERS ? first + ", …" : first;
  }

  private static String abridged(String text) {
    return SafeText.oneLine(text, SHOWN_LENGTH);
  }
}
