package io.github.openmidid.examples.transfer.report.page;

import io.github.openmidid.examples.transfer.read.TransferTable;

/** What was read of a file, and how. */
final class ReadingSection {
  private ReadingSection() {}

  static void write(HtmlWriter html, TransferTable table) {
    html.message("h3", "page.reading");
    html.open("ul");
    table.notes().forEach(note -> html.element("li", note.message(html.locale())));
    html.close();
  }
}
