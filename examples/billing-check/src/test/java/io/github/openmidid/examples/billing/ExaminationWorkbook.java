package io.github.openmidid.examples.billing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
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
  public static void write(Path file, Stream<List<String>> rows, String... merged)
      throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
        Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8))) {
      part(
          zip,
          out,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
      part(zip, out, "_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
      part(
          zip,
          out,
          "xl/workbook.xml",
          "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"November\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
              .formatted(NAMESPACE, RELATIONS));
      part(zip, out, "xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml"));
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      sheet(out, rows, List.of(merged));
      out.flush();
      zip.closeEntry();
    }
  }

  private static void sheet(Writer out, Stream<List<String>> rows, List<String> merged)
      throws IOException {
    out.write("<worksheet xmlns=\"" + NAMESPACE + "\"><sheetData>");
    int number = 1;
    for (Iterator<List<String>> i = rows.iterator(); i.hasNext(); number++) {
      out.write("<row r=\"" + number + "\">");
      List<String> cells = i.next();
      for (int c = 0; c < cells.size(); c++) {
        char column = (char) ('A' + c);
        out.write("<c r=\"" + column + number + "\" t=\"inlineStr\"><is><t>");
        out.write(cells.get(c) + "</t></is></c>");
      }
      out.write("</row>");
    }
    out.write("</sheetData>");
    if (!merged.isEmpty()) {
      out.write("<mergeCells>");
      for (String range : merged) {
        out.write("<mergeCell ref=\"" + range + "\"/>");
      }
      out.write("</mergeCells>");
    }
    out.write("</worksheet>");
  }

  private static String relations(String type, String target) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"%s/%s\" Target=\"%s\"/></Relationships>"
        .formatted(RELATIONS, type, target);
  }

  private static void part(ZipOutputStream zip, Writer out, String name, String text)
      throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    out.write(text);
    out.flush();
    zip.closeEntry();
  }
}
