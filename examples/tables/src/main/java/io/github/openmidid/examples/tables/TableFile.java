package io.github.openmidid.examples.tables;

import io.github.openmidid.examples.tables.csv.TextEncoding;
import io.github.openmidid.examples.tables.model.TableFileException;
import io.github.openmidid.examples.tables.model.TableFileException.Kind;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A file with tables, detected by its content and not by its name: a workbook, which {@link
 * io.github.openmidid.examples.tables.xlsx.WorkbookFile} reads, or a text, which {@link
 * io.github.openmidid.examples.tables.csv.CsvRowReader} reads.
 *
 * @param encoding the encoding of a text; empty for a workbook
 */
public record TableFile(Optional<TextEncoding> encoding) {
  private static final int BEGINNING = 2_000;
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final byte[] PDF = {'%', 'P', 'D', 'F'};

  /** The name of a part of an OLE file that holds a workbook with a password. */
  private static final byte[] ENCRYPTED_PACKAGE =
      "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  private static final List<String> HTML =
      List.of("<!doctype html", "<html", "<head", "<body", "<table", "<meta", "<style");

  /**
   * Detects the kind of a file.
   *
   * @throws TableFileException if it is another document, with its kind
   * @throws IOException if it cannot be read
   */
  public static TableFile of(Path file) throws IOException {
    byte[] start = start(file);
    if (isZip(start)) {
      return new TableFile(Optional.empty());
    }
    if (Arrays.equals(start, OLE)) {
      throw new TableFileException(hasPassword(file) ? Kind.PASSWORD : Kind.OLD_EXCEL);
    }
    if (Arrays.equals(start, PDF)) {
      throw new TableFileException(Kind.PDF);
    }
    Optional<TextEncoding> encoding = TextEncoding.of(file);
    if (encoding.isEmpty()) {
      throw new TableFileException(Kind.BINARY);
    }
    requireNoMarkup(beginning(file, encoding.orElseThrow()));
    return new TableFile(encoding);
  }

  /** Returns whether a file is a zip, as workbooks are. */
  public static boolean isZip(Path file) throws IOException {
    return isZip(start(file));
  }

  private static boolean isZip(byte[] start) {
    return Arrays.equals(start, ZIP) || Arrays.equals(start, EMPTY_ZIP);
  }

  private static byte[] start(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(ZIP.length);
    }
  }

  /** Returns whether the file is a workbook. */
  public boolean isWorkbook() {
    return encoding.isEmpty();
  }

  private static void requireNoMarkup(String beginning) throws TableFileException {
    String text = beginning.strip().toLowerCase(Locale.ROOT);
    boolean isXml = text.startsWith("<?xml") || text.startsWith("<workbook");
    if (isXml
        && (text.contains("urn:schemas-microsoft-com:office:spreadsheet")
            || text.contains("excel.sheet"))) {
      throw new TableFileException(Kind.XML_2003);
    }
    if (HTML.stream().anyMatch(text::startsWith) || (isXml && text.contains("<html"))) {
      throw new TableFileException(Kind.HTML);
    }
  }

  private static String beginning(Path file, TextEncoding encoding) throws IOException {
    char[] beginning = new char[BEGINNING];
    try (Reader reader = encoding.open(file)) {
      int length = 0;
      int read = reader.read(beginning, 0, BEGINNING);
      while (read > 0) {
        length += read;
        read = reader.read(beginning, length, BEGINNING - length);
      }
      return new String(beginning, 0, length);
    }
  }

  private static boolean hasPassword(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      int matched = 0;
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b == ENCRYPTED_PACKAGE[matched]) {
          matched++;
          if (matched == ENCRYPTED_PACKAGE.length) {
            return true;
          }
        } else {
          matched = b == ENCRYPTED_PACKAGE[0] ? 1 : 0;
        }
      }
      return false;
    }
  }
}
