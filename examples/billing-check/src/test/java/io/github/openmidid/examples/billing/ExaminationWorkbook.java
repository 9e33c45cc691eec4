package io.github.openmidid.examples.billing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a workbook with one sheet of texts. */
public final class ExaminationWorkbook {
  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private ExaminationWorkbook() {}

  /**
   * Writes rows of texts.
   *
   * @param merged the merged ranges: {@code B2:B3}
   */
  public static void write(Path file, List<List<String>> rows, String... merged)
      throws IOException {
    StringBuilder sheet = new StringBuilder("<worksheet xmlns=\"" + NAMESPACE + "\"><sheetData>");
    for (int r = 0; r < rows.size(); r++) {
      sheet.append("<row r=\"").append(r + 1).append("\">");
      for (int c = 0; c < rows.get(r).size(); c++) {
        sheet
            .append("<c r=\"%s%d\" t=\"inlineStr\"><is><t>".formatted((char) ('A' + c), r + 1))
            .append(rows.get(r).get(c))
            .append("</t></is></c>");
      }
      sheet.append("</row>");
    }
    sheet.append("</sheetData>");
    if (merged.length > 0) {
      sheet.append("<mergeCells>");
      List.of(merged).forEach(range -> sheet.append("<mergeCell ref=\"" + range + "\"/>"));
      sheet.append("</mergeCells>");
    }
    sheet.append("</worksheet>");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      part(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
      part(zip, "_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
      part(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"November\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
              .formatted(NAMESPACE, RELATIONS));
      part(zip, "xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml"));
      part(zip, "xl/worksheets/sheet1.xml", sheet.toString());
    }
  }

  private static String relations(String type, String target) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"%s/%s\" Target=\"%s\"/></Relationships>"
        .formatted(RELATIONS, type, target);
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
