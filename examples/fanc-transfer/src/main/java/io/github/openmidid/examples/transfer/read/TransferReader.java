package io.github.openmidid.examples.transfer.read;

import io.github.openmidid.examples.transfer.text.TerminalText;
import io.github.openmidid.examples.transfer.text.TransferException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Reads a transfer file in csv or xlsx. The format is detected from the content, not from the name.
 */
public final class TransferReader {
  /** The maximum size in bytes, far above that of a file with all devices of the country. */
  public static final long MAX_SIZE = 128L << 20;

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private TransferReader() {}

  public static TransferTable read(Path file, ProgressListener progress) throws TransferException {
    byte[] start = start(file);
    if (Arrays.equals(start, OLE)) {
      throw new TransferException(TransferException.Kind.OLD_EXCEL, TerminalText.path(file));
    }
    boolean workbook = Arrays.equals(start, ZIP) || Arrays.equals(start, EMPTY_ZIP);
    return workbook
        ? WorkbookTransferReader.read(file, progress)
        : CsvTransferReader.read(file, progress);
  }

  private static byte[] start(Path file) throws TransferException {
    String path = TerminalText.path(file);
    if (Files.notExists(file)) {
      throw new TransferException(TransferException.Kind.MISSING_FILE, path);
    }
    if (Files.isDirectory(file)) {
      throw new TransferException(TransferException.Kind.DIRECTORY, path);
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new TransferException(TransferException.Kind.NOT_A_FILE, path);
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(ZIP.length);
      if (start.length == 0) {
        throw new TransferException(TransferException.Kind.EMPTY, path);
      }
      if (Files.size(file) > MAX_SIZE) {
        String limit = String.valueOf(MAX_SIZE >> 20);
        throw new TransferException(TransferException.Kind.TOO_LARGE, path, limit);
      }
      return start;
    } catch (IOException e) {
      throw new TransferException(TransferException.Kind.UNREADABLE, e, path);
    }
  }
}
