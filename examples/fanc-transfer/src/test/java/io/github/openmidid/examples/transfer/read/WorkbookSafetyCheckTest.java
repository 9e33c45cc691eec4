package io.github.openmidid.examples.transfer.read;

import static io.github.openmidid.examples.transfer.read.WorkbookWriter.row;
import static io.github.openmidid.examples.transfer.read.WorkbookWriter.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.ProblemKind;
import io.github.openmidid.examples.transfer.SampleFiles;
import io.github.openmidid.examples.transfer.check.TransferCheck;
import io.github.openmidid.examples.transfer.text.TransferProblem;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Verifies that malicious or broken workbooks are rejected before they take memory or time. */
@Tag("slow")
class WorkbookSafetyCheckTest {
  private static final String ROWS =
      row(1, text("A1", "MID-ID")) + row(2, text("A2", "MID-9912-3456-11"));

  @TempDir private Path folder;

  @Test
  void validWorkbookIsRead() throws Exception {
    assertThat(TransferCheck.read(write(WorkbookWriter.parts(ROWS))).rows()).hasSize(1);
  }

  @Test
  void zipBombIsRejected() throws Exception {
    Path file = folder.resolve("bomb.xlsx");
    byte[] megabyte = new byte[1 << 20];
    Arrays.fill(megabyte, (byte) ' ');
    Map<String, String> parts = WorkbookWriter.parts(ROWS);
    parts.remove(WorkbookWriter.SHEET_PART);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
      zip.putNextEntry(new ZipEntry(WorkbookWriter.SHEET_PART));
      zip.write("<worksheet>".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 300; i++) {
        zip.write(megabyte);
      }
    }

    assertThat(Files.size(file)).isLessThan(400_000);
    assertRejected(file, TransferProblem.BOMB);
  }

  @Test
  void tooManyPartsAreRejected() throws Exception {
    Path file = folder.resolve("parts.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i <= 10_000; i++) {
        zip.putNextEntry(new ZipEntry("part" + i));
      }
    }

    assertRejected(file, TransferProblem.BOMB);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {WorkbookWriter.SHEET_PART, WorkbookWriter.WORKBOOK_PART, "xl/sharedStrings.xml"})
  void documentTypeDeclarationIsRejected(String part) throws Exception {
    Map<String, String> parts = WorkbookWriter.parts(ROWS);
    parts.computeIfPresent(
        part, (name, xml) -> "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>" + xml);

    assertRejected(write(parts), TransferProblem.DOCTYPE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c r='ZZZZZZ2'><v>1</v></c>",
        "<c r='A2' t='s'><v>2000000000</v></c>",
        "<c r='A2' t='s'><v>-1</v></c>",
        "<c r='A2' t='s'><v>x</v></c>",
        "<c r='2'><v>1</v></c>",
        "<c r='A2' t='nothing'><v>1</v></c>",
        "<c r='A2'><v>1</v>",
      })
  void impossibleCellsAreReportedAsDamaged(String cell) throws Exception {
    assertRejected(
        write(WorkbookWriter.parts(row(1, text("A1", "MID-ID")) + row(2, cell))),
        TransferProblem.DAMAGED_WORKBOOK);
  }

  @Test
  void truncationIsReportedAsDamaged() throws Exception {
    byte[] whole = Files.readAllBytes(SampleFiles.file("transfer-nl.xlsx"));
    Path file = folder.resolve("truncated.xlsx");
    for (int length = 4; length < whole.length; length += 997) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertRejected(file, TransferProblem.DAMAGED_WORKBOOK);
    }
  }

  @Test
  void corruptionIsReportedOrHarmless() throws Exception {
    byte[] whole = Files.readAllBytes(SampleFiles.file("transfer-nl.xlsx"));
    Path file = folder.resolve("corrupt.xlsx");
    int rejected = 0;
    for (int at = 4; at < whole.length; at += 499) {
      byte[] corrupt = whole.clone();
      corrupt[at] ^= 0x55;
      Files.write(file, corrupt);
      try {
        assertThat(TransferCheck.read(file).rows()).hasSize(818);
      } catch (CommandException e) {
        rejected++;
      }
    }
    assertThat(rejected).isGreaterThan(50);
  }

  @Test
  void otherZipIsReportedAsDamaged() throws Exception {
    assertRejected(write(Map.of("readme.txt", "hello")), TransferProblem.DAMAGED_WORKBOOK);
    assertRejected(write(Map.of()), TransferProblem.DAMAGED_WORKBOOK);
  }

  @Test
  void encryptedPartsAreRejected() throws Exception {
    Path file = write(WorkbookWriter.parts(ROWS));
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < bytes.limit() - 10; i++) {
      if (bytes.getInt(i) == 0x02014b50) {
        bytes.putShort(i + 8, (short) (bytes.getShort(i + 8) | 1));
      }
    }
    Files.write(file, bytes.array());

    assertRejected(file, TransferProblem.ENCRYPTED);
  }

  private Path write(Map<String, String> parts) throws Exception {
    return WorkbookWriter.write(folder.resolve("test.xlsx"), parts);
  }

  private static void assertRejected(Path file, ProblemKind kind) {
    assertThatExceptionOfType(CommandException.class)
        .isThrownBy(() -> TransferCheck.read(file))
        .extracting(CommandException::kind)
        .isEqualTo(kind);
  }
}
