package io.github.openmidid.examples.register.notification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small workbook: sheets of cells as XML, some of them hidden. */
final class WorkbookBytes {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  private final StringBuilder sheets = new StringBuilder();
  private final StringBuilder relations = new StringBuilder();
  private final Map<String, String> parts = new LinkedHashMap<>();

  /**
   * Adds a sheet.
   *
   * @param state {@code visible} or {@code hidden}
   * @param rows the cells of each row, as XML or as text
   */
  WorkbookBytes sheet(String name, String state, String[]... rows) {
    int number = parts.size() + 1;
    sheets.append(
        "<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"rId%d\"/>"
            .formatted(name, number, state, number));
    relations.append(
        "<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
            .formatted(number, OFFICE, number));
    StringBuilder data = new StringBuilder();
    for (int row = 0; row < rows.length; row++) {
      data.append("<row r=\"").append(row + 1).append("\">");
      for (int column = 0; column < rows[row].length; column++) {
        data.append(cell("" + (char) ('A' + column) + (row + 1), rows[row][column]));
      }
      data.append("</row>");
    }
    parts.put(
        "xl/worksheets/sheet" + number + ".xml",
        "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(MAIN, data));
    return this;
  }

  private static String cell(String reference, String content) {
    if (content.isEmpty()) {
      return "";
    }
    return content.startsWith("<")
        ? "<c r=\"%s\">%s</c>".formatted(reference, content)
        : "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(reference, content);
  }

  byte[] toBytes() {
    Map<String, String> all = new LinkedHashMap<>(parts);
    all.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package."
            + "relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd."
            + "openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
    all.put(
        "_rels/.rels",
        ("<Relationships xmlns=\"%s\"><Relationship Id=\"rId1\" Type=\"%s/officeDocument\""
                + " Target=\"xl/workbook.xml\"/></Relationships>")
            .formatted(PACKAGE, OFFICE));
    all.put(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
            .formatted(MAIN, OFFICE, sheets));
    all.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"%s\">%s</Relationships>".formatted(PACKAGE, relations));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : all.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
