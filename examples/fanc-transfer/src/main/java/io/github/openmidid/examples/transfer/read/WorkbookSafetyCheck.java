package io.github.openmidid.examples.transfer.read;

import io.github.openmidid.examples.transfer.text.TerminalText;
import io.github.openmidid.examples.transfer.text.TransferException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Goes through all parts of a workbook before it is read, and refuses what is made to harm: parts
 * that inflate beyond reason, document type declarations, references beyond what a sheet can hold.
 */
final class WorkbookSafetyCheck {
  private static final int MAX_PARTS = 10_000;
  private static final long MAX_INFLATED = 512L << 20;

  /** Below this size any ratio will do. */
  private static final long ALWAYS_ALLOWED = 16L << 20;

  /** A sheet of a million equal rows stays below 100. */
  private static final long MAX_RATIO = 200;

  private final Path file;
  private final WorkbookPartScanner scan = new WorkbookPartScanner();

  WorkbookSafetyCheck(Path file) {
    this.file = file;
  }

  /** Refuses a file that should not be read; tells what was seen on the way. */
  WorkbookPartScanner check() throws IOException, TransferException {
    long ratioAllows = Math.max(ALWAYS_ALLOWED, Files.size(file) * MAX_RATIO);
    ByteLimit allowance = new ByteLimit(Math.min(MAX_INFLATED, ratioAllows));
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      int parts = 0;
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        refuseIf(++parts > MAX_PARTS, TransferException.Kind.BOMB);
        refuseIf(entry.getGeneralPurposeBit().usesEncryption(), TransferException.Kind.ENCRYPTED);
        scan(zip, entry, allowance);
        refuseIf(scan.hasDoctype(), TransferException.Kind.DOCTYPE);
      }
      refuseIf(scan.isBeyondSheet(), TransferException.Kind.DAMAGED_WORKBOOK);
    }
    return scan;
  }

  private void scan(ZipFile zip, ZipArchiveEntry entry, ByteLimit allowance)
      throws IOException, TransferException {
    try (InputStream inflated = zip.getInputStream(entry)) {
      InputStream limited = allowance.limit(inflated);
      scan.part(new BufferedInputStream(limited));
      limited.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      refuseIf(allowance.isExceeded(), TransferException.Kind.BOMB);
      throw e;
    }
    refuseIf(allowance.isExceeded(), TransferException.Kind.BOMB);
  }

  private void refuseIf(boolean reason, TransferException.Kind kind) throws TransferException {
    if (reason) {
      throw new TransferException(kind, TerminalText.path(file));
    }
  }
}
