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
 * Scans all parts of a workbook before it is read, and rejects malicious content: zip bombs,
 * document type declarations, references beyond the limits of a sheet.
 */
final class WorkbookSafetyCheck {
  private static final int MAX_PARTS = 10_000;
  private static final long MAX_INFLATED = 512L << 20;

  /** The size in bytes below which any compression ratio is accepted. */
  private static final long ALWAYS_ALLOWED = 16L << 20;

  /** The maximum compression ratio. A sheet with a million equal rows stays below 100. */
  private static final long MAX_RATIO = 200;

  private final Path file;
  private final WorkbookPartScanner scan = new WorkbookPartScanner();

  WorkbookSafetyCheck(Path file) {
    this.file = file;
  }

  /** Rejects a file that is unsafe to read, and returns the results of the scan. */
  WorkbookPartScanner check() throws IOException, TransferException {
    long ratioAllows = Math.max(ALWAYS_ALLOWED, Files.size(file) * MAX_RATIO);
    ByteLimit allowance = new ByteLimit(Math.min(MAX_INFLATED, ratioAllows));
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      int parts = 0;
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        rejectIf(++parts > MAX_PARTS, TransferException.Kind.BOMB);
        rejectIf(entry.getGeneralPurposeBit().usesEncryption(), TransferException.Kind.ENCRYPTED);
        scan(zip, entry, allowance);
        rejectIf(scan.hasDoctype(), TransferException.Kind.DOCTYPE);
      }
      rejectIf(scan.isBeyondSheet(), TransferException.Kind.DAMAGED_WORKBOOK);
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
      rejectIf(allowance.isExceeded(), TransferException.Kind.BOMB);
      throw e;
    }
    rejectIf(allowance.isExceeded(), TransferException.Kind.BOMB);
  }

  private void rejectIf(boolean reason, TransferException.Kind kind) throws TransferException {
    if (reason) {
      throw new TransferException(kind, TerminalText.path(file));
    }
  }
}
