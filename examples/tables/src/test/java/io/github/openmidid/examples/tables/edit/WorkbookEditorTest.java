package io.github.openmidid.examples.tables.edit;

import static io.github.openmidid.examples.tables.xlsx.WorkbookZipWriter.SHEET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.openmidid.examples.tables.edit.EditResult.Reason;
import io.github.openmidid.examples.tables.xlsx.WorkbookZipWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookEditorTest {
  private static final String NEW = "MID-9912-3456-11";
  private static final String INLINE = " t=\"inlineStr\"><is><t>MID-9912-3456-11</t></is></c>";

  @TempDir private Path folder;

  private Path source(String rows) throws IOException {
    return new WorkbookZipWriter(rows).write(folder.resolve("source.xlsx"));
  }

  private static CellEdit at(int row, int column) {
    return new CellEdit("One", row, column, NEW);
  }

  private EditResult edit(Path source, CellEdit... edits) throws IOException {
    return WorkbookEditor.write(source, List.of(edits), folder.resolve("target.xlsx"));
  }

  private String editedRows(String rows, CellEdit... edits) throws IOException {
    EditResult result = edit(source(rows), edits);
    assertThat(result.applied()).containsExactly(edits);
    assertThat(result.rejected()).isEmpty();
    String xml = new String(part(folder.resolve("target.xlsx"), SHEET), StandardCharsets.UTF_8);
    String start = "<worksheet><sheetData>";
    assertThat(xml).startsWith(start).endsWith("</sheetData></worksheet>");
    return xml.substring(start.length(), xml.indexOf("</sheetData>"));
  }

  private static byte[] part(Path file, String name) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream in = zip.getInputStream(zip.getEntry(name))) {
      return in.readAllBytes();
    }
  }

  /** {@code NEW} stands for the attributes, text and end of a changed cell. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "<row r='1'><c r='A1' s='3' t='s'><v>0</v></c><c r='B1'><v>5</v></c></row> | 1 | 0 |"
            + "<row r='1'><c r='A1' s='3'NEW<c r='B1'><v>5</v></c></row>",
        "<row r='1'><c t='s' r='A1'><v>0</v></c></row> | 1 | 0 | <row r='1'><c r='A1'NEW</row>",
        "<row><c><v>1</v></c><c/><c><v>3</v></c></row> | 1 | 1 |"
            + "<row><c><v>1</v></c><cNEW<c><v>3</v></c></row>",
        "<row><c t='s'><v>0</v></c></row><row><c t='s'><v>1</v></c></row> | 2 | 0 |"
            + "<row><c t='s'><v>0</v></c></row><row><cNEW</row>",
        "<row r='4'><c r='A4'><v>1</v></c><c r='D4'><v>4</v></c></row> | 4 | 1 |"
            + "<row r='4'><c r='A4'><v>1</v></c><c r=\"B4\"NEW<c r='D4'><v>4</v></c></row>",
        "<row r='4'><c r='A4'><v>1</v></c></row> | 4 | 27 |"
            + "<row r='4'><c r='A4'><v>1</v></c><c r=\"AB4\"NEW</row>",
        "<row r='2' ht='9'/><row r='3'/> | 2 | 0 |"
            + "<row r='2' ht='9'><c r=\"A2\"NEW</row><row r='3'/>",
        "<row r='1'><c r='A1' s='3'/></row> | 1 | 0 | <row r='1'><c r='A1' s='3'NEW</row>",
        "<row r='1'><c\t r='A1'\t t='inlineStr' ><is><t>x</t></is></c></row> | 1 | 0 |"
            + "<row r='1'><c\t r='A1'NEW</row>",
        "<!-- <row r='1'><c r='A1'> --><row r='1'><c r='A1'><v>1</v></c></row> | 1 | 0 |"
            + "<!-- <row r='1'><c r='A1'> --><row r='1'><c r='A1'NEW</row>",
        "<row r='1'><c r='A1' t='str'><v><![CDATA[</c>]]></v></c></row> | 1 | 0 |"
            + "<row r='1'><c r='A1'NEW</row>",
        "<row r='1' x='>'><c r='A1'><v>1</v></c></row> | 1 | 0 |"
            + "<row r='1' x='>'><c r='A1'NEW</row>",
        "<row r='1'><c r='A1' vm='1'><v>1</v><extLst/></c><cols/></row> | 1 | 0 |"
            + "<row r='1'><c r='A1'NEW<cols/></row>"
      })
  void changesOneCellOnly(String rows, int row, int column, String expected) throws IOException {
    assertThat(editedRows(rows, at(row, column))).isEqualTo(expected.replace("NEW", INLINE));
  }

  @ParameterizedTest
  @ValueSource(strings = {" a ", "a\nb", "a\r\tb", "<a&b>", "é ’ 𝄞", "_x000D_", "_x", "\u0007"})
  void writesEachTextSoThatItReadsBack(String text) throws IOException {
    assertThat(editedRows("<row><c/></row>", new CellEdit("One", 1, 0, text))).isNotEmpty();
  }

  @Test
  void keepsPrefixesOfNames() throws IOException {
    String rows = "<x:row xmlns:x='y' r='1'><x:c r='B1'><x:v>1</x:v></x:c></x:row>";
    assertThat(editedRows(rows, at(1, 0), at(1, 1)))
        .isEqualTo(
            "<x:row xmlns:x='y' r='1'><x:c r=\"A1\" t=\"inlineStr\"><x:is><x:t>MID-9912-3456-11</x:t></x:is>"
                + "</x:c><x:c r='B1' t=\"inlineStr\"><x:is><x:t>MID-9912-3456-11</x:t></x:is>"
                + "</x:c></x:row>");
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE, \uFEFF", "UTF-16BE, \uFEFF", "UTF-16LE, ''", "UTF-8, \uFEFF", "UTF-8, ''"})
  void keepsTheEncodingOfTheSheet(String charset, String mark) throws IOException {
    Charset encoding = Charset.forName(charset);
    String xml =
        mark
            + (charset.equals("UTF-8") ? "" : "<?xml version='1.0' encoding='" + charset + "'?>")
            + "<worksheet><sheetData><row><c t='str'><v>é</v></c><c t='str'><v>à</v></c></row>"
            + "</sheetData></worksheet>";
    Path source = folder.resolve("source.xlsx");
    new WorkbookZipWriter("").with(SHEET, xml.getBytes(encoding)).write(source);
    edit(source, at(1, 1));

    assertThat(new String(part(folder.resolve("target.xlsx"), SHEET), encoding))
        .isEqualTo(xml.replace("<c t='str'><v>à</v></c>", "<c" + INLINE));
  }

  @Test
  void leavesCellsWithAFormula() throws IOException {
    String rows =
        "<row r='1'><c r='A1' t='str'><f>B1</f><v>X-1</v></c><c r='B1'><f/><v>2</v></c>"
            + "<c r='C1'><v>3</v></c></row>";
    EditResult result = edit(source(rows), at(1, 0), at(1, 1), at(1, 2));

    assertThat(result.applied()).containsExactly(at(1, 2));
    assertThat(result.rejected())
        .isEqualTo(Map.of(at(1, 0), Reason.FORMULA, at(1, 1), Reason.FORMULA));
    assertThat(new String(part(folder.resolve("target.xlsx"), SHEET), StandardCharsets.UTF_8))
        .contains(rows.substring(0, rows.indexOf("<c r='C1'>")) + "<c r='C1'" + INLINE);
  }

  @Test
  void leavesCellsThatMergedCellsHide() throws IOException {
    Path source = folder.resolve("source.xlsx");
    new WorkbookZipWriter("<row r='1'><c r='A1'><v>1</v></c></row><row r='2'/><row r='3'/>")
        .replacing(
            SHEET,
            "</sheetData>",
            "</sheetData><mergeCells><mergeCell ref='A1:B2'/><mergeCell ref='$D$3'/></mergeCells>")
        .write(source);
    CellEdit[] edits = {at(1, 0), at(1, 1), at(2, 0), at(2, 1), at(2, 2), at(3, 0), at(3, 3)};
    EditResult result = edit(source, edits);

    assertThat(result.applied()).containsExactly(at(1, 0), at(2, 2), at(3, 0), at(3, 3));
    assertThat(result.rejected().keySet()).containsExactlyInAnyOrder(at(1, 1), at(2, 0), at(2, 1));
    assertThat(result.rejected().values()).containsOnly(Reason.MERGED);
  }

  @Test
  void copiesAllOtherPartsWithoutInflatingThem() throws IOException {
    Path source = source("<row r='1'><c r='A1'><v>1</v></c></row>");
    edit(source, at(1, 0));

    assertThat(entries(folder.resolve("target.xlsx"))).isEqualTo(entries(source));
  }

  private static List<String> entries(Path file) throws IOException {
    try (org.apache.commons.compress.archivers.zip.ZipFile zip =
        org.apache.commons.compress.archivers.zip.ZipFile.builder().setPath(file).get()) {
      List<String> entries = new ArrayList<>();
      for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
        byte[] raw = zip.getRawInputStream(entry).readAllBytes();
        entries.add(
            entry.getName()
                + (entry.getName().equals(SHEET) ? "" : Arrays.toString(raw))
                + entry.getTime());
      }
      return entries;
    }
  }

  @Test
  void changesAWorkbookOfASpreadsheetProgram() throws IOException {
    Path source = Path.of(System.getProperty("basedir", "."), "..", "data", "transfer-nl.xlsx");
    String sheet;
    try (ReadableWorkbook workbook = new ReadableWorkbook(source.toFile())) {
      sheet = workbook.getFirstSheet().getName();
    }
    Path target = folder.resolve("target.xlsx");
    WorkbookEditor.write(
        source, List.of(new CellEdit(sheet, 2, 0, NEW), new CellEdit(sheet, 9, 2, NEW)), target);

    try (ReadableWorkbook before = new ReadableWorkbook(source.toFile());
        ReadableWorkbook after = new ReadableWorkbook(target.toFile())) {
      List<String> expected = cells(before);
      expected.replaceAll(cell -> cell.replaceFirst("^(A2|C9)=.*", "$1=" + NEW));
      assertThat(cells(after)).isEqualTo(expected).contains("A2=" + NEW, "C9=" + NEW);
    }
  }

  private static List<String> cells(ReadableWorkbook workbook) throws IOException {
    try (Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      return new ArrayList<>(
          rows.flatMap(row -> row.stream())
              .filter(cell -> cell != null)
              .map(cell -> cell.getAddress() + "=" + cell.getRawValue())
              .toList());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r='2'><c/></row>",
        "<row r='1'><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c></row>",
        "<row r='1'><c/></row><row r='1'><c><v>2</v></c></row>"
      })
  void reportsACellThatDoesNotExistOrIsNotTheOnlyOne(String rows) {
    assertThatExceptionOfType(TableEditException.class)
        .isThrownBy(() -> edit(source(rows), at(1, 0)));
  }

  @Test
  void reportsASheetThatDoesNotExist() {
    assertThatExceptionOfType(TableEditException.class)
        .isThrownBy(() -> edit(source("<row/>"), new CellEdit("Two", 1, 0, NEW)));
  }

  @Test
  void rejectsTwoChangesOfOneCell() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> edit(source("<row><c/></row>"), at(1, 0), at(1, 0)));
  }
}
