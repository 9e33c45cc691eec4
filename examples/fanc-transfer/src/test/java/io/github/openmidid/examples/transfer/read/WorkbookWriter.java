package io.github.openmidid.examples.transfer.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes workbooks part by part, valid and invalid ones. */
final class WorkbookWriter {
  static final String SHEET_PART = "xl/worksheets/sheet1.xml";
  static final String WORKBOOK_PART = "xl/workbook.xml";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private WorkbookWriter() {}

  /** Returns the parts of a workbook with one sheet, whose rows are XML. */
  static Map<String, String> parts(String rows) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            + "<Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-"
            + "officedocument.spreadsheetml.sheet.main+xml'/>"
            + "<Override PartName='/xl/sharedStrings.xml' ContentType='application/vnd.openxmlformats-"
            + "officedocument.spreadsheetml.sharedStrings+xml'/></Types>");
    parts.put(
        WORKBOOK_PART,
        "<workbook xmlns='"
            + MAIN
            + "' xmlns:r='"
            + RELATIONS
            + "'>"
            + "<sheets><sheet name='Transfer' sheetId='1' r:id='rId1'/></sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
            + "<Relationship Id='rId1' Type='"
            + RELATIONS
            + "/worksheet'"
            + " Target='worksheets/sheet1.xml'/></Relationships>");
    parts.put("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'><si><t>MID-ID</t></si></sst>");
    parts.put(SHEET_PART, sheet(rows, ""));
    return parts;
  }

  static String sheet(String rows, String after) {
    return "<worksheet xmlns='"
        + MAIN
        + "'><sheetData>"
        + rows
        + "</sheetData>"
        + after
        + "</worksheet>";
  }

  static Path write(Path file, Map<String, String> parts) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }

  /** Returns a cell with text. */
  static String text(String reference, String text) {
    return "<c r='" + reference + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
  }

  static String row(int number, String... cells) {
    return "<row r='" + number + "'>" + String.join("", cells) + "</row>";
  }
}
