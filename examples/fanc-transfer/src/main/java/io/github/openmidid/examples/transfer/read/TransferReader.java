package io.github.openmidid.examples.transfer.read;

import io.github.openmidid.examples.tables.model.TableFileException;
import io.github.openmidid.examples.transfer.text.TerminalText;
import io.github.openmidid.examples.transfer.text.TransferException;
import io.github.openmidid.examples.transfer.text.TransferException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads a transfer file in csv or xlsx. The format is detected from the content, not from the name.
 */
public final class TransferReader {
  /** The maximum size in bytes, far above that of a file with all devices of the country. */
  public static final long MAX_SIZE = 128L << 20;

  private TransferReader() {}

  /**
   * Reads all tables of a file.
   *
   * @param file csv or xlsx, detected by its content
   * @param settings the wishes of the user
   * @param progress receives the number of rows
   * @throws TransferException if the file cannot be read, or has no table with device numbers
   */
  public static TransferTable read(Path file, TransferSettings settings, ProgressListener progress)
      throws TransferException {
    requireFile(file);
    throw new UnsupportedOperationException();
  }

  private static void requireFile(Path file) throws TransferException {
    String path = TerminalText.path(file);
    if (Files.notExists(file)) {
      throw new TransferException(Kind.MISSING_FILE, path);
    }
    if (Files.isDirectory(file)) {
      throw new TransferException(Kind.DIRECTORY, path);
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new TransferException(Kind.NOT_A_FILE, path);
    }
    try {
      long size = Files.size(file);
      if (size == 0) {
        throw new TransferException(Kind.EMPTY, path);
      }
      if (size > MAX_SIZE) {
        throw new TransferException(Kind.TOO_LARGE, path, String.valueOf(MAX_SIZE >> 20));
      }
    } catch (IOException e) {
      throw new TransferException(Kind.UNREADABLE, e, path);
    }
  }

  private static TransferException problem(TableFileException e, Path file) {
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
      case QUOTES, TOO_WIDE -> {
        Kind kind = e.kind() == TableFileException.Kind.QUOTES ? Kind.QUOTES : Kind.TOO_WIDE;
        yield new TransferException(kind, e, TerminalText.fileName(file), String.valueOf(e.line()));
      }
      case BINARY -> new TransferException(Kind.BINARY, e, path);
      case DAMAGED -> new TransferException(Kind.DAMAGED_WORKBOOK, e, path);
      case BOMB -> new TransferException(Kind.BOMB, e, path);
      case DOCTYPE -> new TransferException(Kind.DOCTYPE, e, path);
    };
  }
}
