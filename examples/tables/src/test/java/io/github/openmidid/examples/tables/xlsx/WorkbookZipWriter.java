package io.github.openmidid.examples.tables.xlsx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes workbooks part by part, as no library writes them. */
public final class WorkbookZipWriter {
  public static final String WORKBOOK = "xl/workbook.xml";
  public static final String RELATIONS = "xl/_rels/workbook.xml.rels";
  public static final String SHEET = "xl/worksheets/sheet1.xml";

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  /** Creates a workbook with one sheet. */
  public WorkbookZipWriter(String rows) {
    with(
        "_rels/.rels",
        "<Relationships>"
            + relation("rId1", "officeDocument", "xl/workbook.xml")
            + "</Relationships>");
    with(
        WORKBOOK,
        "<workbook xmlns:r='"
            + OFFICE
            + "'><sheets><sheet name='One' sheetId='1' r:id='rId1'/></sheets></workbook>");
    with(
        RELATIONS,
        "<Relationships>"
            + relation("rId1", "worksheet", "worksheets/sheet1.xml")
            + relation("rId2", "sharedStrings", "sharedStrings.xml")
            + "</Relationships>");
    with("xl/sharedStrings.xml", "<sst><si><t>zero</t></si><si><t>one</t></si></sst>");
    with(SHEET, "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
  }

  public static String relation(String id, String type, String target) {
    return "<Relationship Id='"
        + id
        + "' Type='"
        + OFFICE
        + "/"
        + type
        + "' Target='"
        + target
        + "'/>";
  }

  public WorkbookZipWriter with(String part, String xml) {
    return with(part, xml.getBytes(StandardCharsets.UTF_8));
  }

  public WorkbookZipWriter with(String part, byte[] xml) {
    parts.put(part, xml);
    return this;
  }

  public WorkbookZipWriter replacing(String part, String from, String to) {
    String xml = new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
    return with(part, xml.replace(from, to));
  }

  public WorkbookZipWriter without(String part) {
    parts.remove(part);
    return this;
  }

  public Path write(Path file) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return file;
  }
}
