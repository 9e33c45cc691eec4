package io.github.openmidid.examples.tables.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.examples.tables.model.TableFileException;
import io.github.openmidid.examples.tables.scan.SheetUse.State;
import io.github.openmidid.examples.tables.scan.TableScanException.Kind;
import io.github.openmidid.examples.tables.xlsx.WorkbookZipWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests which sheets of a workbook are read. */
class WorkbookScanTest {
  private static final String ONE = "MID-9965-5371-13";
  private static final String TWO = "MID-9990-7740-88";

  @TempDir private Path folder;

  /** A sheet: its name, attributes of its tab, and the texts of its column A; none has no part. */
  private record Sheet(String name, String state, List<String> cells) {}

  private static Sheet sheet(String name, String state, String... cells) {
    return new Sheet(name, state, List.of(cells));
  }

  private Path workbook(Sheet... sheets) throws IOException {
    StringBuilder tabs = new StringBuilder();
    StringBuilder relations = new StringBuilder("<Relationships>");
    WorkbookZipWriter writer = new WorkbookZipWriter("");
    for (int i = 0; i < sheets.length; i++) {
      Sheet sheet = sheets[i];
      String part = "worksheets/s" + i + ".xml";
      tabs.append("<sheet name='" + sheet.name + "' " + sheet.state + " r:id='r" + i + "'/>");
      relations.append(WorkbookZipWriter.relation("r" + i, "worksheet", part));
      if (!sheet.cells.isEmpty()) {
        writer.with("xl/" + part, rows(sheet.cells));
      }
    }
    writer.with(WorkbookZipWriter.RELATIONS, relations + "</Relationships>");
    writer.replacing(
        WorkbookZipWriter.WORKBOOK, "<sheet name='One' sheetId='1' r:id='rId1'/>", tabs.toString());
    return writer.write(folder.resolve("x.xlsx"));
  }

  private static String rows(List<String> cells) {
    List<String> rows = new ArrayList<>();
    for (String cell : cells) {
      rows.add("<row><c t='inlineStr'><is><t>" + cell + "</t></is></c></row>");
    }
    return "<worksheet><sheetData>" + String.join("", rows) + "</sheetData></worksheet>";
  }

  @Test
  void everyVisibleOneIsRead() throws IOException {
    Path file =
        workbook(
            sheet("Uitleg", "", "Voorbeeld", "MID-ID", ONE),
            sheet("Nota", "", "Niets"),
            sheet("2026", "", "MID-ID", TWO, "MID-1"));
    ScannedFile read = ScannedFile.of(ScannedFile.ALL, file);

    assertThat(read.rows()).containsExactly("3: " + ONE, "2: " + TWO, "3: MID-1");
    assertThat(read.report().sheets())
        .containsExactly(
            new SheetUse("Uitleg", State.READ, 1),
            new SheetUse("Nota", State.READ, 0),
            new SheetUse("2026", State.READ, 1));
    assertThat(TableScan.sheetNames(file)).containsExactly("Uitleg", "Nota", "2026");
  }

  @Test
  void theUserLimitsThem() throws IOException {
    Path file = workbook(sheet("Uitleg", "", "MID-ID", ONE), sheet("2026", "", "MID-ID", TWO));
    ScannedFile read = ScannedFile.of(ScannedFile.ALL.withSheets(Set.of("2026 ")), file);

    assertThat(read.rows()).containsExactly("2: " + TWO);
    assertThat(read.report().sheets())
        .containsExactly(
            new SheetUse("Uitleg", State.NOT_WANTED, 0), new SheetUse("2026", State.READ, 1));
    assertRefused(ScannedFile.ALL.withSheets(Set.of("2025")), file, Kind.UNKNOWN_SHEET, "2025");
  }

  @Test
  void numbersInHiddenOnesAreReported() throws IOException {
    Path file =
        workbook(
            sheet("Oud", "state='hidden'", "MID-ID", ONE, TWO),
            sheet("Keuze", "state='veryHidden'", "CT", "PET"),
            sheet("2026", "", "MID-ID", TWO));
    ScannedFile read = ScannedFile.of(ScannedFile.ALL, file);

    assertThat(read.rows()).containsExactly("2: " + TWO);
    assertThat(read.unread()).containsExactly("2 HIDDEN_SHEET from A2");
    assertThat(read.report().sheets())
        .extracting(SheetUse::state)
        .containsExactly(State.HIDDEN, State.HIDDEN, State.READ);
    assertThat(ScannedFile.of(ScannedFile.ALL.withSheets(Set.of("oud")), file).rows()).hasSize(2);
  }

  @Test
  void hiddenDataIsNotCalledEmpty() throws IOException {
    Path file = workbook(sheet("Oud", "state='hidden'", "MID-ID", ONE), sheet("Leeg", "", ""));

    assertRefused(ScannedFile.ALL, file, Kind.HIDDEN, "Oud");
  }

  @Test
  void aMissingPartIsReported() throws IOException {
    Path file = workbook(sheet("Weg", ""), sheet("2026", "", "MID-ID", TWO));

    assertThat(ScannedFile.of(ScannedFile.ALL, file).unread())
        .containsExactly("1 MISSING_SHEET from ");
  }

  @Test
  void withoutAnyPartTheFileIsDamaged() throws IOException {
    Path file = workbook(sheet("Weg", ""));

    assertThatExceptionOfType(TableFileException.class)
        .isThrownBy(() -> ScannedFile.of(ScannedFile.ALL, file))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(TableFileException.Kind.DAMAGED));
  }

  private static void assertRefused(TableScan scan, Path file, Kind kind, String detail) {
    assertThatExceptionOfType(TableScanException.class)
        .isThrownBy(() -> ScannedFile.of(scan, file))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(kind))
        .satisfies(e -> assertThat(e.details()).containsExactly(detail));
  }
}
