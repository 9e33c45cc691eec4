package io.github.openmidid.examples.transfer.report.page;

import io.github.openmidid.examples.commandline.html.HtmlWriter;
import io.github.openmidid.examples.tables.scan.ColumnUse;
import io.github.openmidid.examples.tables.scan.DataTable;
import io.github.openmidid.examples.transfer.read.TransferTable;
import io.github.openmidid.examples.transfer.report.ReadingText;
import java.util.List;

/** The section about the reading of a file: sheets, tables, columns used and not used, remarks. */
final class ReadingSection {
  private ReadingSection() {}

  static void write(HtmlWriter html, TransferTable table) {
    ReadingText text = new ReadingText(html.locale());
    html.message("h3", "page.reading");
    table.scan().tables().forEach(data -> columns(html, data, text));
    List<String> rest = text.withoutTables(table);
    if (!rest.isEmpty() || !table.notes().isEmpty()) {
      html.open("ul");
      rest.forEach(sentence -> html.element("li", sentence));
      table.notes().forEach(note -> html.element("li", note.message(html.locale())));
      html.close();
    }
  }

  private static void columns(HtmlWriter html, DataTable data, ReadingText text) {
    html.open("table", "class", "columns").element("caption", text.title(data));
    html.open("thead").open("tr");
    for (String column : List.of("cell", "header", "use")) {
      html.element("th", html.get("page.column." + column), "scope", "col");
    }
    html.close(2).open("tbody");
    for (ColumnUse column : data.columns()) {
      html.open("tr").element("td", column.reference(), "class", "reference");
      html.element("td", column.header());
      if (column.isUsed()) {
        html.element("td", column.kind().map(text::name).orElse(""));
      } else {
        html.element("td", html.get("page.notUsed"), "class", "unused");
      }
      html.close();
    }
    html.close(2);
  }
}
