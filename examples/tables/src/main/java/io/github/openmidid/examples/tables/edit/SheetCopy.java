package io.github.openmidid.examples.tables.edit;

import io.github.openmidid.examples.tables.edit.EditResult.Reason;
import io.github.openmidid.examples.tables.model.TableRow;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Copies the XML of a worksheet and replaces the cells to be changed by cells with a text. */
final class SheetCopy {
  private final XmlTokenReader in;
  private final Writer out;
  private final EditQueue edits;
  private final NavigableMap<Integer, List<CellEdit>> applied = new TreeMap<>();
  private final Map<CellEdit, Reason> rejected = new HashMap<>();
  private int row;
  private int column;
  private String prefix = "";

  SheetCopy(Reader in, Writer out, EditQueue edits) throws IOException {
    this.in = new XmlTokenReader(in);
    this.out = out;
    this.edits = edits;
  }

  /**
   * Copies the sheet, and returns the rejected changes. Those within merged cells have already been
   * written, because the merged cells follow the rows.
   */
  Map<CellEdit, Reason> run() throws IOException {
    for (XmlToken token = in.next(); !token.isEndOfDocument(); token = in.next()) {
      if (token.isStart("row")) {
        beginRow(token);
      } else if (token.isStart("c") && edits.hasMore()) {
        cell(token);
      } else {
        if (token.isEnd("row")) {
          insert(edits.takeBefore(Integer.MAX_VALUE));
        } else if (token.isStart("mergeCell")) {
          token.attribute("ref").map(CellRange::of).ifPresent(this::rejectWithin);
        }
        out.write(token.text());
      }
    }
    return rejected;
  }

  private void beginRow(XmlToken token) throws IOException {
    row = token.attribute("r").map(r -> Integer.parseInt(r.strip())).orElse(row + 1);
    column = -1;
    prefix = token.prefix();
    edits.begin(row);
    if (token.isEmptyElement() && edits.hasMore()) {
      out.write(token.openTagWithout());
      insert(edits.takeBefore(Integer.MAX_VALUE));
      out.write("</" + prefix + "row>");
    } else {
      out.write(token.text());
    }
  }

  private void cell(XmlToken start) throws IOException {
    column = start.attribute("r").map(CellRange::column).orElse(column + 1);
    insert(edits.takeBefore(column));
    Optional<CellEdit> edit = edits.take(column);
    if (edit.isPresent()) {
      replace(start, edit.orElseThrow());
    } else {
      out.write(start.text());
    }
  }

  private void replace(XmlToken start, CellEdit edit) throws IOException {
    StringBuilder content = new StringBuilder();
    boolean hasFormula = false;
    boolean isComplete = start.isEmptyElement();
    while (!isComplete) {
      XmlToken token = in.next();
      content.append(token.text());
      hasFormula |= token.isStart("f");
      isComplete = token.isEnd("c") || token.isEndOfDocument();
    }
    if (hasFormula) {
      rejected.put(edit, Reason.FORMULA);
      out.append(start.text()).append(content);
    } else {
      write(start.openTagWithout("t", "vm"), start.prefix(), edit);
    }
  }

  private void insert(List<CellEdit> missing) throws IOException {
    for (CellEdit edit : missing) {
      String reference = TableRow.reference(edit.column(), row);
      write("<" + prefix + "c r=\"" + reference + "\">", prefix, edit);
    }
  }

  /** Writes a cell with an inline string (ECMA-376 part 1, section 18.3.1.4). */
  private void write(String tag, String ofElements, CellEdit edit) throws IOException {
    out.write(tag.substring(0, tag.length() - 1) + " t=\"inlineStr\">");
    out.write(CellXml.inlineString(ofElements, edit.text()) + "</" + ofElements + "c>");
    applied.computeIfAbsent(edit.line(), line -> new ArrayList<>(1)).add(edit);
  }

  private void rejectWithin(CellRange merged) {
    applied.subMap(merged.firstRow(), true, merged.lastRow(), true).values().stream()
        .flatMap(List::stream)
        .filter(edit -> merged.hides(edit.line(), edit.column()))
        .forEach(edit -> rejected.put(edit, Reason.MERGED));
  }
}
