package io.github.openmidid.examples.tables.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.examples.tables.model.TableCell;
import io.github.openmidid.examples.tables.model.TableFileException;
import io.github.openmidid.examples.tables.model.TableFileException.Kind;
import io.github.openmidid.examples.tables.model.TableRow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookFileTest {
  @TempDir private Path folder;

  private List<TableRow> rows(WorkbookZipWriter workbook) throws IOException {
    try (WorkbookFile file = WorkbookFile.open(workbook.write(folder.resolve("test.xlsx")))) {
      WorkbookSheet sheet =
          file.sheets().stream()
              .filter(s -> s.isVisible() && s.isWorksheet())
              .findFirst()
              .orElseThrow();
      List<TableRow> rows = new ArrayList<>();
      try (SheetRowReader reader = file.rows(sheet)) {
        for (Optional<TableRow> row = reader.next(); row.isPresent(); row = reader.next()) {
          rows.add(row.orElseThrow());
        }
        assertThat(reader.next()).isEmpty();
      }
      return rows;
    }
  }

  private TableCell cell(String xml) throws IOException {
    return rows(new WorkbookZipWriter("<row r='1'>" + xml + "</row>")).get(0).cell(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<c r='A1'><v>9982541504</v></c>                                        | 9982541504",
        "<c r='A1'><v>0012</v></c>                                              | 12",
        "<c r='A1'><v>9.982541504E9</v></c>                                     | 9982541504",
        "<c r='A1'><v>-0.5</v></c>                                              | -0.5",
        "<c r='A1'><v>1E999999999</v></c>                                       | 1E+999999999",
        "<c r='A1'><v>MID-9990-7740-89</v></c>                                  | MID-9990-7740-89",
        "<c r='A1' t='n'><v>12 34</v></c>                                       | 12 34",
        "<c r='A1' t='s'><v>1</v></c>                                           | one",
        "<c r='A1' t='b'><v>1</v></c>                                           | TRUE",
        "<c r='A1' t='b'><v>false</v></c>                                       | FALSE",
        "<c r='A1' t='e'><v>#N/A</v></c>                                        | #N/A",
        "<c r='A1' t='str'><f>B1</f><v>x</v></c>                                | x",
        "<c r='A1' t='str'><f>B1</f><v>a_x000D_b</v></c>                        | aCRb",
        "<c r='A1'><f t='shared' si='3'/><v>4</v></c>                           | 4",
        "<c r='A1' t='inlineStr'><is><t>a</t><rPh><t>x</t></rPh></is></c>       | a",
        "<c r='A1' t='inlineStr'><is><r><rPr/><t>a</t></r><r><t>b</t></r></is></c> | ab",
        "<c r='A1' t='inlineStr'>@<is>@<t>@ a b@ </t>@</is>@</c>               | a b",
        "<c r='A1' t='inlineStr'><is><t xml:space='preserve'> a </t></is></c>   | ' a '",
      })
  void readsValuesAsSpreadsheetsDo(String xml, String text) throws IOException {
    assertThat(cell(xml.replace("@", "\n")).text()).isEqualTo(text.replace("CR", "\r"));
  }

  @Test
  void distinguishesAnEmptyResultFromNone() throws IOException {
    assertThat(cell("<c r='A1' t='str'><f>B1</f><v></v></c>").isWithoutResult()).isFalse();
    assertThat(cell("<c r='A1'><f>B1</f></c>").isWithoutResult()).isTrue();
    assertThat(cell("<c r='A1'><f>B1</f><v/></c>").isWithoutResult()).isTrue();
    assertThat(cell("<c r='A1'/>").isWithoutResult()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "<c r='A1'><v>45154.75</v></c>, 2023-08-16",
    "<c r='A1' t='d'><v>2023-03-31</v></c>, 2023-03-31",
    "<c r='A1' t='d'><v>2023-03-31T12:00:00Z</v></c>, 2023-03-31",
    "<c r='A1' t='d'><v>2023-02-31</v></c>,",
    "<c r='A1'><v>0</v></c>,",
    "<c r='A1'><v>1E300</v></c>,",
    "<c r='A1'><v>text</v></c>,",
  })
  void readsDates(String xml, LocalDate date) throws IOException {
    assertThat(cell(xml).date()).isEqualTo(Optional.ofNullable(date));
  }

  @Test
  void readsTheDateSystemOf1904() throws IOException {
    WorkbookZipWriter workbook =
        new WorkbookZipWriter("<row><c><v>43692</v></c></row>")
            .replacing(
                WorkbookZipWriter.WORKBOOK, "<sheets>", "<workbookPr date1904='1'/><sheets>");

    assertThat(rows(workbook).get(0).cell(0).date()).contains(LocalDate.of(2023, 8, 16));
  }

  @Test
  void rowsAndCellsWithoutAReferenceFollowTheOneBefore() throws IOException {
    List<TableRow> rows =
        rows(
            new WorkbookZipWriter(
                "<row r='3'><c r='B3'><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"
                    + "<row r='9' hidden='1'><c r='AB9'><v>4</v></c></row>"));

    assertThat(rows).extracting(TableRow::number).containsExactly(3, 4, 9);
    assertThat(rows.get(0).cell(1).text() + rows.get(0).cell(2).text()).isEqualTo("12");
    assertThat(rows.get(1).cell(0).text()).isEqualTo("3");
    assertThat(rows.get(2).cell(27).text()).isEqualTo("4");
    assertThat(rows.get(2).hidden()).isTrue();
    assertThat(rows.get(2).reference(27)).isEqualTo("AB9");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "./worksheets/sheet1.xml",
        "/xl/worksheets/sheet1.xml",
        "../xl/worksheets/sheet1.xml",
        "worksheets\\sheet1.xml",
        "Worksheets/Sheet1.XML"
      })
  void resolvesTargetsAsSpreadsheetsDo(String target) throws IOException {
    WorkbookZipWriter workbook =
        new WorkbookZipWriter("<row><c><v>1</v></c></row>")
            .replacing(WorkbookZipWriter.RELATIONS, "worksheets/sheet1.xml", target);

    assertThat(rows(workbook)).hasSize(1);
  }

  @Test
  void sheetsThatAreNotNeededMayBeMissing() throws IOException {
    WorkbookZipWriter workbook =
        new WorkbookZipWriter("<row><c><v>1</v></c></row>")
            .replacing(
                WorkbookZipWriter.WORKBOOK,
                "<sheets>",
                "<sheets><sheet name='Module1' sheetId='9' r:id=''/>"
                    + "<sheet name='Chart' sheetId='8' r:id='rId8'/>")
            .replacing(
                WorkbookZipWriter.RELATIONS,
                "</Relationships>",
                WorkbookZipWriter.relation("rId8", "chartsheet", "chartsheets/sheet1.xml")
                    + "</Relationships>");

    assertThat(rows(workbook)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c r='XFE1'><v>1</v></c>",
        "<c r='ZZZZZZ1'><v>1</v></c>",
        "<c r='1'><v>1</v></c>",
        "<c r='A1' t='s'><v>2</v></c>",
        "<c r='A1' t='s'><v>-1</v></c>",
        "<c r='A1' t='nothing'><v>1</v></c>",
        "<c r='A1'><v>1</v>",
      })
  void rejectsImpossibleCells(String xml) {
    assertRejected(new WorkbookZipWriter("<row r='1'>" + xml + "</row>"), Kind.DAMAGED);
  }

  @Test
  void rejectsASheetWhosePartIsMissing() {
    assertRejected(new WorkbookZipWriter("").without(WorkbookZipWriter.SHEET), Kind.DAMAGED);
  }

  @ParameterizedTest
  @ValueSource(strings = {WorkbookZipWriter.WORKBOOK, WorkbookZipWriter.SHEET, "_rels/.rels"})
  void rejectsADocumentTypeDeclaration(String part) {
    WorkbookZipWriter workbook = new WorkbookZipWriter("<row/>");
    workbook.replacing(
        part, part.equals("_rels/.rels") ? "<Relationships>" : "<work", "<!DOCTYPE x []><work");

    assertRejected(workbook, Kind.DOCTYPE);
  }

  @ParameterizedTest
  @CsvSource({
    "xl/workbook.bin, BINARY_WORKBOOK",
    "Index/Document.iwa, NUMBERS",
    "word/document.xml, OTHER_DOCUMENT",
    "readme.txt, DAMAGED",
  })
  void namesWhatAnotherZipIs(String part, Kind kind) {
    assertRejected(
        new WorkbookZipWriter("")
            .without("_rels/.rels")
            .without(WorkbookZipWriter.WORKBOOK)
            .with(part, "x"),
        kind);
  }

  @Test
  void namesAnOpenDocument() {
    assertRejected(
        new WorkbookZipWriter("")
            .without("_rels/.rels")
            .without(WorkbookZipWriter.WORKBOOK)
            .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            .with("content.xml", "<x/>"),
        Kind.OPEN_DOCUMENT);
  }

  private void assertRejected(WorkbookZipWriter workbook, Kind kind) {
    assertThatExceptionOfType(TableFileException.class)
        .isThrownBy(() -> rows(workbook))
        .extracting(TableFileException::kind)
        .isEqualTo(kind);
  }
}
