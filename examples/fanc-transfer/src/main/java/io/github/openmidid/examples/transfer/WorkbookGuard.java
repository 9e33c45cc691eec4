package io.github.openmidid.examples.transfer;

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
final class WorkbookGuard {
  private static final int MAX_PARTS = 10_000;
  private static final long MAX_INFLATED = 512L << 20;

  /** Below this size any ratio will do. */
  private static final long ALWAYS_ALLOWED = 16L << 20;

  /** A sheet of a million equal rows stays below 100. */
  private static final long MAX_RATIO = 200;

  private final Path file;
  private final PartScan scan = new PartScan();

  WorkbookGuard(Path file) {
    this.file = file;
  }

  /** Refuses a file that should not be read; tells what was seen on the way. */
  PartScan check() throws IOException, TransferProblem {
    long ratioAllows = Math.max(ALWAYS_ALLOWED, Files.size(file) * MAX_RATIO);
    Allowance allowance = new Allowance(Math.min(MAX_INFLATED, ratioAllows));
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      int parts = 0;
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        refuseIf(++parts > MAX_PARTS, TransferProblem.Kind.BOMB);
        refuseIf(entry.getGeneralPurposeBit().usesEncryption(), TransferProblem.Kind.ENCRYPTED);
        scan(zip, entry, allowance);
        refuseIf(scan.hasDoctype(), TransferProblem.Kind.DOCTYPE);
      }
      refuseIf(scan.isBeyondSheet(), TransferProblem.Kind.DAMAGED_WORKBOOK);
    }
    return scan;
  }

  private void scan(ZipFile zip, ZipArchiveEntry entry, Allowance allowance)
      throws IOException, TransferProblem {
    try (InputStream inflated = zip.getInputStream(entry)) {
      InputStream limited = allowance.limit(inflated);
      scan.part(new BufferedInputStream(limited));
      limited.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      refuseIf(allowance.isExceeded(), TransferProblem.Kind.BOMB);
      throw e;
    }
    refuseIf(allowance.isExceeded(), TransferProblem.Kind.BOMB);
  }

  private void refuseIf(boolean reason, TransferProblem.Kind kind) throws TransferProblem {
    if (reason) {
      throw new TransferProblem(kind, Printable.path(file));
    }
  }
}
