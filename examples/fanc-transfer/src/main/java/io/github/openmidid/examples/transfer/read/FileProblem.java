package io.github.openmidid.examples.transfer.read;

import io.github.openmidid.examples.tables.model.TableFileException;
import io.github.openmidid.examples.tables.scan.TableScan;
import io.github.openmidid.examples.tables.scan.TableScanException;
import io.github.openmidid.examples.transfer.text.TerminalText;
import io.github.openmidid.examples.transfer.text.TransferException;
import io.github.openmidid.examples.transfer.text.TransferException.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Explains to the user why a file cannot be read. */
final class FileProblem {
  private static final int SHOWN_HEADERS = 10;
  private static final int SHOWN_LENGTH = 30;

  private FileProblem() {}

  static TransferException of(TableFileException e, Path file, String name) {
    String path = TerminalText.path(file);
    return switch (e.kind()) {
      case OLD_EXCEL -> new TransferException(Kind.OLD_EXCEL, e, path);
      case PASSWORD, ENCRYPTED -> new TransferException(Kind.ENCRYPTED, e, path);
      case BINARY_WORKBOOK -> new TransferException(Kind.BINARY_WORKBOOK, e, path);
      case OPEN_DOCUMENT -> new TransferException(Kind.OPEN_DOCUMENT, e, path);
      case NUMBERS -> new TransferException(Kind.NUMBERS, e, path);
      case HTML -> new TransferException(Kind.HTML, e, path);
      case XML_2003 -> new TransferException(Kind.XML_2003, e, path);
      case PDF, OTHER_DOCUMENT -> new TransferException(Kind.OTHER_DOCUMENT, e, path);
      case QUOTES -> new TransferException(Kind.QUOTES, e, name, String.valueOf(e.line()));
      case TOO_WIDE -> new TransferException(Kind.TOO_WIDE, e, name, String.valueOf(e.line()));
      case BINARY -> new TransferException(Kind.BINARY, e, path);
      case DAMAGED -> new TransferException(Kind.DAMAGED_WORKBOOK, e, path);
      case BOMB -> new TransferException(Kind.BOMB, e, path);
      case DOCTYPE -> new TransferException(Kind.DOCTYPE, e, path);
    };
  }

  static TransferException of(TableScanException e, String name) {
    List<String> details = e.details();
    return switch (e.kind()) {
      case EMPTY -> new TransferException(Kind.EMPTY, e, name);
      case HIDDEN -> new TransferException(Kind.HIDDEN, e, name, shown(details));
      case NO_TABLE -> new TransferException(Kind.NO_COLUMN, e, name, shown(details));
      case TWO_COLUMNS ->
          new TransferException(
              Kind.TWO_COLUMNS,
              e,
              name,
              details.get(0),
              details.get(2),
              abridged(details.get(1)),
              abridged(details.get(3)));
      case NO_ROWS -> new TransferException(Kind.NO_ROWS, e, name);
      case UNKNOWN_SHEET -> new TransferException(Kind.UNKNOWN_SHEET, e, name, shown(details));
      case UNKNOWN_COLUMN -> new TransferException(Kind.UNKNOWN_COLUMN, e, name, shown(details));
      case TOO_MANY_ROWS ->
          new TransferException(Kind.TOO_MANY_ROWS, e, name, String.valueOf(TableScan.MAX_ROWS));
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
    return TerminalText.oneLine(text, SHOWN_LENGTH);
  }
}
