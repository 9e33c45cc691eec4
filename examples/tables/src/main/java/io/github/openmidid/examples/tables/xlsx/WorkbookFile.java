package io.github.openmidid.examples.tables.xlsx;

import io.github.openmidid.examples.tables.model.TableCell;
import io.github.openmidid.examples.tables.model.TableFileException;
import io.github.openmidid.examples.tables.model.TableFileException.Kind;
import io.github.openmidid.examples.tables.xlsx.PartRelations.Relation;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A workbook (.xlsx, .xlsm), whose parts are read on demand. Formulas are not evaluated.
 *
 * <pre>{@code
 * try (WorkbookFile workbook = WorkbookFile.open(path)) {
 *   for (WorkbookSheet sheet : workbook.sheets()) {
 *     try (SheetRowReader rows = workbook.rows(sheet)) { ... }
 *   }
 * }
 * }</pre>
 */
public final class WorkbookFile implements Closeable {
  private final WorkbookZip zip;
  private final PartRelations relations;
  private final String folder;
  private final List<WorkbookSheet> sheets = new ArrayList<>();
  private boolean since1904;
  private @Nullable CellValue values;

  private WorkbookFile(WorkbookZip zip) throws IOException {
    this.zip = zip;
    String part = PartRelations.of(zip, "").target("officeDocument").orElse("xl/workbook.xml");
    if (!zip.contains(part) || part.endsWith(".bin")) {
      throw new TableFileException(kind(zip.names()));
    }
    relations = PartRelations.of(zip, part);
    folder = part.substring(0, part.lastIndexOf('/') + 1);
    try (XmlPart xml = zip.open(part)) {
      for (String name = xml.nextStart(); !name.isEmpty(); name = xml.nextStart()) {
        switch (name) {
          case "sheet" -> sheets.add(sheet(xml));
          case "workbookPr" -> since1904 = isTrue(xml.attribute("date1904"));
          default -> {}
        }
      }
    }
    if (sheets.isEmpty()) {
      throw new TableFileException(kind(zip.names()));
    }
  }

  /**
   * Opens a workbook.
   *
   * @throws TableFileException if the zip is something else, damaged or malicious
   */
  public static WorkbookFile open(Path file) throws IOException {
    WorkbookZip zip = new WorkbookZip(file);
    try {
      return new WorkbookFile(zip);
    } catch (IOException e) {
      zip.close();
      throw e;
    } catch (RuntimeException e) {
      zip.close();
      throw new TableFileException(Kind.DAMAGED, e);
    }
  }

  /** Returns the kind of document in a zip without a workbook. */
  private static Kind kind(Set<String> names) {
    if (names.contains("xl/workbook.bin")) {
      return Kind.BINARY_WORKBOOK;
    }
    if (names.contains("content.xml") && names.contains("mimetype")) {
      return Kind.OPEN_DOCUMENT;
    }
    if (names.stream().anyMatch(name -> name.endsWith(".iwa") || name.equals("index.zip"))) {
      return Kind.NUMBERS;
    }
    if (names.stream().anyMatch(name -> name.startsWith("word/") || name.startsWith("ppt/"))) {
      return Kind.OTHER_DOCUMENT;
    }
    return Kind.DAMAGED;
  }

  private WorkbookSheet sheet(XmlPart xml) {
    String name = xml.attribute("name");
    String state = xml.attribute("state");
    String id = xml.qualifiedAttribute("id");
    Relation relation = id == null ? null : relations.byId().get(id);
    return new WorkbookSheet(
        name == null ? "" : CellText.decode(name),
        state == null || state.equals("visible"),
        relation != null && relation.type().equals("worksheet"),
        relation == null ? "" : relation.target());
  }

  private static boolean isTrue(@Nullable String value) {
    return "1".equals(value) || "true".equals(value);
  }

  /** Returns all sheets in the order of their tabs. */
  public List<WorkbookSheet> sheets() {
    return List.copyOf(sheets);
  }

  /** Returns whether the part of a sheet is in the file. */
  public boolean contains(WorkbookSheet sheet) {
    return zip.contains(sheet.part());
  }

  /**
   * Reads the rows of a worksheet.
   *
   * @throws TableFileException if its part is missing or damaged
   */
  public SheetRowReader rows(WorkbookSheet sheet) throws IOException {
    if (values == null) {
      TableCell.Type number = since1904 ? TableCell.Type.NUMBER_SINCE_1904 : TableCell.Type.NUMBER;
      values = new CellValue(sharedStrings(), number);
    }
    try {
      return new SheetRowReader(zip.open(sheet.part()), values);
    } catch (RuntimeException e) {
      throw new TableFileException(Kind.DAMAGED, e);
    }
  }

  private List<String> sharedStrings() throws IOException {
    List<String> texts = new ArrayList<>();
    String part = relations.target("sharedStrings").orElse(folder + "sharedStrings.xml");
    if (!zip.contains(part)) {
      return texts;
    }
    try (XmlPart xml = zip.open(part)) {
      for (String name = xml.nextStart(); !name.isEmpty(); name = xml.nextStart()) {
        if (name.equals("si")) {
          texts.add(CellText.of(xml, "si"));
        }
      }
    } catch (RuntimeException e) {
      throw new TableFileException(Kind.DAMAGED, e);
    }
    return texts;
  }

  /**
   * Writes a copy of the workbook in which some sheets are changed. All other parts are copied
   * without inflating them.
   *
   * @param target the copy; replaced if it exists
   * @param filters the changes of a sheet
   */
  public void copy(Path target, Map<WorkbookSheet, PartFilter> filters) throws IOException {
    Map<String, PartFilter> byPart = new LinkedHashMap<>();
    filters.forEach((sheet, filter) -> byPart.put(sheet.part(), filter));
    zip.copy(target, byPart);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
